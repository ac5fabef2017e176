// Tells the bench when something has been painted.
function tell(what, value) {
    return fetch("/told", { method: "POST", body: JSON.stringify({ what, value }) });
}

function painted() {
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}

async function tellPainted() {
    await painted();
    return tell("painted", performance.timeOrigin + performance.now());
}

function showArticle(event) {
    document.getElementById("title").textContent = event.title;
    document.getElementById("text").textContent = event.text;
}
