import ast
from pathlib import Path

import pytest
import yaml

from eval import published
from eval.published import NoData, measured


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three modules: one whose set is there, one whose set is missing, and one that only helps."""
    folder = tmp_path / "package_of_tests" / "benchmarks_of_tests"
    folder.mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path)
    measure = "def measure(folder, progress):\n    return '## ' + (folder / '{}').read_text()\n"
    (folder / "second.py").write_text(measure.format("set.csv"))
    (folder / "first.py").write_text(measure.format("missing.csv"))
    (folder / "_shared.py").write_text("raise AssertionError('is no benchmark')")
    (tmp_path / "set.csv").write_text("Second")
    return folder


def test_a_benchmark_is_a_module_and_one_without_its_set_is_left_out_and_told(modules: Path, tmp_path: Path) -> None:
    told: list[str] = []
    assert list(measured(tmp_path, told.append, modules)) == [("second", "## Second")]
    assert told == ["== first", f"first was left out: {tmp_path / 'missing.csv'} is missing.", "== second"]


@pytest.mark.parametrize("named", [True, False])
def test_without_the_folder_it_is_said_where_the_sets_are_published(tmp_path: Path, named: bool) -> None:
    with pytest.raises(NoData, match="left out") as refused:
        list(measured(tmp_path / "nothing" if named else None, [].append))
    sets = yaml.safe_load(Path(published.__file__).with_name("published.yaml").read_text("utf-8"))
    assert all(f"{name}: {where}" in str(refused.value) and "https://" in where for name, where in sets.items())


def test_every_module_that_is_there_has_a_measure() -> None:
    for path in published.MODULES.glob("[!_]*.py"):  # read, not imported: some load what takes seconds
        functions = {node.name: node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)}
        arguments = functions["measure"].args
        assert len(arguments.args) - len(arguments.defaults) == 2, path.name
