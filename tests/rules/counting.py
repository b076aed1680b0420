# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""build-aux/count-tests counts what meson logged: every case once, and no failure less."""
import json
import pathlib
import subprocess
import sys
import tempfile

import project

CASES = {"passed": "", "failed": "<failure/>", "skipped": "<skipped/>"}


def write_logs(build, results, cases):
    """results: program -> meson's result; cases: program -> [(case, outcome)]."""
    suites = "".join(
        f'<testsuite name="rapporteur.{program}">'
        + "".join(f'<testcase name="{case}">{CASES[outcome]}</testcase>' for case, outcome in list_)
        + "</testsuite>" for program, list_ in cases.items())
    logs = pathlib.Path(build, "meson-logs")
    logs.mkdir(parents=True)
    (logs / "testlog.junit.xml").write_text(f"<testsuites>{suites}</testsuites>")
    (logs / "testlog.json").write_text("\n".join(
        json.dumps({"name": program, "result": result, "stdout": ""})
        for program, result in results.items()))


def counted(*builds):
    """The closing line and the status, for builds given as (results, cases)."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [f"{folder}/{number}" for number in range(len(builds))]
        for path, (results, cases) in zip(paths, builds):
            write_logs(path, results, cases)
        done = subprocess.run([sys.executable, project.ROOT / "build-aux/count-tests", *paths],
                              capture_output=True, text=True, check=False)
        return done.stdout.strip().split("\n")[-1], done.returncode


def differs(actual, line, status):
    return [] if actual == (line, status) else [f"expected {(line, status)}, got {actual}"]


def main():
    report = project.Report()
    good = ({"a": "OK"}, {"a": [("1 /x", "passed"), ("2 /y", "skipped")]})
    bad = ({"a": "FAIL"}, {"a": [("1 /x", "failed"), ("2 /y", "passed")]})
    crash = ({"a": "ERROR"}, {"a": [("1 /x", "passed")]})
    nothing = ({}, {})

    report.check("cases are counted, not programs",
                 differs(counted(good), "1 passed, 0 failed, 1 skipped", 0))
    report.check("a case in two builds counts once",
                 differs(counted(good, good), "1 passed, 0 failed, 1 skipped", 0))
    report.check("a failure in one build is a failure",
                 differs(counted(good, bad), "1 passed, 1 failed, 0 skipped", 1))
    report.check("a program that dies after its cases is a failure",
                 differs(counted(good, crash), "1 passed, 1 failed, 1 skipped", 1))
    report.check("nothing to count is no success",
                 differs(counted(nothing), "0 passed, 0 failed, 0 skipped", 1))
    report.end()


main()
