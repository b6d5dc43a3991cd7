"""Benchmarks on published data, a module each: `measure(folder, progress)` returns a section of docs/benchmarks.md.

`python -m eval data FOLDER` finds them here; a new module is a new section.
"""
