// What all pages tell the bench, and what the bench asks of them.
function tell(what, value) {
    return fetch("/told", { method: "POST", body: JSON.stringify({ what, value }) });
}

function nextFrame() {
    return new Promise(done => requestAnimationFrame(done));
}

async function painted() {
    await nextFrame();
    await nextFrame();
}

async function tellPainted() {
    await painted();
    return tell("painted", performance.timeOrigin + performance.now());
}

async function timed(doing) {
    const begun = performance.now();
    await doing();
    await painted();
    return performance.now() - begun;
}

function showArticle(event) {
    document.getElementById("title").textContent = event.title;
    document.getElementById("text").textContent = event.text;
}

function area(id) {
    const { left, top, width, height } = document.getElementById(id).getBoundingClientRect();
    return [left, top, width, height];
}

let frames = [];
let watching = false;

function beginFrames() {
    frames = [];
    watching = true;
    const note = at => {
        frames.push(at);
        if (watching)
            requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
}

function endFrames() {
    watching = false;
    return frames;
}
