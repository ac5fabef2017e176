"""Chromium's DevTools protocol over two pipes: one command, then its answer."""

from __future__ import annotations

import json
import os
import select


class DevTools:
    """What can be asked of a page once there is one."""

    def __init__(self, commands: int, answers: int, patience_seconds: float) -> None:
        self._commands, self._answers = commands, answers
        self._patience = patience_seconds
        self._number, self._session, self._read = 0, "", b""

    def attach(self) -> None:
        """Let all further commands go to the page."""
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]

    def call(self, method: str, **given: object) -> dict:
        """The answer to a command, when it has been carried out."""
        self._number += 1
        command: dict[str, object] = {"id": self._number, "method": method, "params": given}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        while (answer := self._message()).get("id") != self._number:
            pass
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def value(self, expression: str):
        """What an expression of the page comes to, or what it promises."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def close(self) -> None:
        os.close(self._commands)
        os.close(self._answers)

    def _message(self) -> dict:
        while b"\0" not in self._read:
            if not select.select([self._answers], [], [], self._patience)[0]:
                raise TimeoutError
            self._read += os.read(self._answers, 1 << 16)
        message, _, self._read = self._read.partition(b"\0")
        return json.loads(message)
