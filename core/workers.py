"""A child process that answers questions one at a time, so that the window never waits for it and
a crash, a hang or a flood of memory in it costs one answer and nothing else."""

from __future__ import annotations

import contextlib
import importlib
import io
import multiprocessing
import os
import pickle
import signal
import threading
import time
import traceback
from collections.abc import Callable
from math import ceil
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from core.errors import CounterclaimError
from core.progress import Progress


class WorkerDied(Exception):
    """The process ended without an answer; `code` is its exit code, less than 0 for a signal."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"the process ended with exit code {code}")
        self.code = code

    @property
    def is_out_of_time(self) -> bool:
        """Whether the system ended it for its processor time."""
        return self.code == -getattr(signal, "SIGXCPU", 0) != 0


class WorkerGreedy(Exception):
    """The process took more memory than it was given, and was ended."""


class WorkerTimeout(Exception):
    """The process took longer than it was given, and was ended."""


class Worker:
    """One child process, started when first asked, started anew after it died; safe across threads.

    `answerer` names a function "module:function" that is called once in the child with `arguments`
    and returns the function that answers. `memory` limits the child's memory in bytes: its address
    space where the system can, and everywhere what it holds, looked at every 50 ms. `cpu` limits
    its processor time for one answer in seconds, where the system can; `network` False takes sockets
    away, `files` False the writing of files. A process that still holds more than `keep` bytes after
    an answer is replaced before the next question, since what a heap has held it seldom gives back.
    """

    def __init__(
        self,
        answerer: str,
        *arguments: Any,
        memory: int | None = None,
        cpu: int | None = None,
        network: bool = False,
        files: bool = True,
        keep: int | None = None,
    ) -> None:
        self._made_of = (answerer, arguments, memory, cpu, network, files)
        self._memory = memory
        self._keep = keep
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._has_answered = False
        self._lock = threading.Lock()

    def ask(self, question: Any, seconds: float, progress: Progress | None = None) -> Any:
        """The answer to a picklable question.

        Raises WorkerTimeout, WorkerGreedy or WorkerDied (the next question starts a new process),
        Cancelled when `progress` is cancelled meanwhile, and any CounterclaimError of the child.
        """
        with self._lock:
            pipe = self._started()
            try:
                pipe.send(question)
                self._wait(pipe, seconds, progress)
                fine, answer = _Giving(pipe.recv_bytes()).load()
                self._has_answered = True
            except (EOFError, OSError) as error:
                code = self._end()
                raise WorkerDied(code) from error
            except BaseException:
                self._end()
                raise
            if self._keep and self._process and memory_of(self._process.pid) > self._keep:
                self._end()
        if fine:
            return answer
        if isinstance(answer, CounterclaimError):
            raise answer
        raise RuntimeError(f"in the worker process:\n{answer}")

    @property
    def is_running(self) -> bool:
        """Whether the next question finds a process that has answered one."""
        with self._lock:
            return self._has_answered and self._process is not None and self._process.is_alive()

    def start(self) -> None:
        """Start the process now, so that the first question finds it ready; not waited for while it
        is asked something."""
        if self._lock.acquire(blocking=False):
            try:
                self._started()
            finally:
                self._lock.release()

    def close(self) -> None:
        """End the process and wait for it."""
        with self._lock:
            self._end()

    def _started(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self._end()
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(
                target=_serve, args=(theirs, *self._made_of), daemon=True, name=self._made_of[0]
            )
            self._process.start()
            theirs.close()
        return self._pipe

    def _wait(self, pipe: Connection, seconds: float, progress: Progress | None) -> None:
        ends = time.monotonic() + seconds
        while not pipe.poll(0.05):
            if progress is not None:
                progress.check()
            if time.monotonic() > ends:
                raise WorkerTimeout(f"no answer within {seconds:g} seconds")
            if self._memory and self._process and memory_of(self._process.pid) > self._memory:
                raise WorkerGreedy(f"it holds more than {self._memory:,} bytes")

    def _end(self) -> int | None:
        self._has_answered = False
        process, self._process = self._process, None
        pipe, self._pipe = self._pipe, None
        if pipe is not None:
            pipe.close()
        if process is None:
            return None
        if process.is_alive():
            process.join(0.2)  # it ends by itself when its pipe closes between two questions
        if process.is_alive():
            process.kill()
        process.join()
        code = process.exitcode
        process.close()
        return code


def memory_of(pid: int | None) -> int:
    """The bytes of memory that a process holds, 0 if it is gone."""
    import psutil  # not needed for the first paint

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


class _Giving:
    """Reads a pickled answer piece by piece, in Python, so that other threads come between.

    The standard library reads it in one go, and the window stood still for half a second while the
    analysis of a text of 5 MB arrived. A pickle comes in frames of 64 kB, and each asks for its bytes.
    """

    def __init__(self, data: bytes) -> None:
        self._bytes = io.BytesIO(data)

    def load(self) -> Any:
        """What was sent."""
        return pickle.Unpickler(self).load()  # it comes from our own child

    def read(self, size: int) -> bytes:
        """So many bytes."""
        return self._bytes.read(size)

    def readline(self) -> bytes:
        """A line."""
        return self._bytes.readline()


def _serve(
    pipe: Connection,
    answerer: str,
    arguments: tuple[Any, ...],
    memory: int | None,
    cpu: int | None,
    network: bool,
    files: bool,
) -> None:
    _limit(memory, files)
    if not network:
        _unplug()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    answer: Callable[[Any], Any] | None = None
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        with contextlib.suppress(Exception):  # the first question tries again, and is told
            answer = _answering(answerer, arguments)
        while True:
            question = pipe.recv()
            _allow(cpu)
            try:
                answer = answer or _answering(answerer, arguments)
                reply = True, answer(question)
            except CounterclaimError as error:
                reply = False, error
            except BaseException:  # noqa: BLE001 - the door: whatever it was, the asker is told
                reply = False, traceback.format_exc()
            pipe.send(reply)
    os._exit(0)  # no clean-up of the parent's things


def _answering(answerer: str, arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    module, _, name = answerer.partition(":")
    return getattr(importlib.import_module(module), name)(*arguments)


def _end_with_parent() -> None:
    """A program that was killed leaves nobody behind who is busy for minutes with one question."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit(memory: int | None, files: bool) -> None:
    try:
        import resource
    except ImportError:  # Windows has none; the limits that the asker holds are there all the same
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    if not files:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _allow(cpu: int | None) -> None:
    """Allow so many seconds of processor time from now on."""
    if cpu is None:
        return
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    allowed = ceil(used.ru_utime + used.ru_stime) + cpu
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, most))


def _unplug() -> None:
    import socket

    def refuse(*_arguments: Any, **_named: Any) -> Any:
        raise OSError("this process has no network")

    socket.has_ipv6 = False  # urllib3 takes a port when it is imported, to see whether there is any
    socket.socket.bind = refuse
    socket.socket.connect = refuse
    socket.socket.connect_ex = refuse
    socket.create_connection = refuse
    socket.getaddrinfo = refuse
