# What packaging/clean-room and packaging/clean-room-kiosk share; sourced, with WORK in mind.
HERE=$(cd "$(dirname "$0")/.." && pwd)
WORK=${CLEAN_ROOM:-$HERE/build/clean-room}
MIRROR=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)}
BASE=$WORK/base
ROOM=$WORK/room
FAULTS=0

say() { printf '\n== %s\n' "$*"; }
check() { # description, command..., whose output goes into $LOG
    local about=$1
    shift
    printf '## %s\n' "$about" >>"$LOG"
    if "$@" >>"$LOG" 2>&1; then echo "  ok     $about"; else
        echo "  FAULT  $about"
        FAULTS=$((FAULTS + 1))
    fi
}
inside() { chroot "$ROOM" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 "$@"; }
install() { inside apt-get install -q -y --no-install-recommends "$@"; }
files() { inside find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /run -o -path /home -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/log \) -prune -o -print | sort; }
older() { # a package as if it were of an older version, at the given path
    rm -rf "$WORK/older" && dpkg-deb -R "$1" "$WORK/older"
    sed -i 's/^Version: .*/Version: 0.0.1-1/; s/exhibit-app (>= [^)]*)/exhibit-app (>= 0.0.1)/' "$WORK/older/DEBIAN/control"
    dpkg-deb -Znone --root-owner-group -b "$WORK/older" "$2" >/dev/null
    rm -rf "$WORK/older"
}
occupants() { # the processes that run in the room, with their commands
    local place
    for place in /proc/[0-9]*; do
        if [ "$(readlink "$place/root" 2>/dev/null)" = "$ROOM" ]; then
            echo "${place#/proc/} $(tr '\0' ' ' <"$place/cmdline")"
        fi
    done
}
leave() {
    # shellcheck disable=SC2046
    kill $(jobs -p) 2>/dev/null || true
    # shellcheck disable=SC2046
    kill -9 $(occupants | cut -d ' ' -f 1) 2>/dev/null || true
    sleep 0.5
    for place in dev/shm proc; do umount -q "$ROOM/$place" 2>/dev/null || true; done
    if grep -q " $ROOM/" /proc/mounts; then
        echo "something is still mounted below $ROOM" >&2
        exit 1
    fi
}
new_room() { # an empty system, and what a package leaves unpacked in it goes with the next
    mkdir -p "$WORK"
    [ -d "$BASE/usr" ] || debootstrap --variant=minbase bookworm "$BASE" "$MIRROR" >"$WORK/debootstrap.log"
    leave
    rm -rf "$ROOM"
    cp -a "$BASE" "$ROOM"
    mount -t proc proc "$ROOM/proc"
    mount -t tmpfs tmpfs "$ROOM/dev/shm"
    cp /etc/resolv.conf "$ROOM/etc/resolv.conf"
    cp -r /etc/apt/apt.conf.d/. "$ROOM/etc/apt/apt.conf.d/" 2>/dev/null || true
    inside apt-get update -q >/dev/null
}
finish() {
    echo
    if [ "$FAULTS" = 0 ]; then echo "The clean room found nothing wrong."; else
        echo "$FAULTS faults; what was printed stands in $LOG."
        exit 1
    fi
}
trap leave EXIT
