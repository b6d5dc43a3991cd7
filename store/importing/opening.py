"""The bytes of a file: unpacked under guard, counted, and their encoding told."""

import codecs
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import charset_normalizer

from store.importing.refusal import ImportRefused

_CHUNK = 1 << 20
# Tables pack to a tenth, very regular ones to a fiftieth; a bomb to a thousandth.
MOST_UNPACKED, SPARE = 200, 16 << 20
PARQUET = b"PAR1"  # its first bytes
_EVIDENCE = 1 << 16  # bytes of lines beyond ASCII that an encoding is told by
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_WESTERN = "cp1252"
# In use for tables; the Western ones last, for they read anything.
_ENCODINGS = ["cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp1256", "cp1251", "cp1250", "cp1253", "cp1254", _WESTERN]
_SURROGATES = re.compile("[\udc80-\udcff]")
_BEYOND = re.compile("[^\x00-\x7f]")


@dataclass(frozen=True)
class Survey:
    """What one pass over a file's bytes tells."""

    encoding: str  # of Parquet none
    start: bytes  # its first bytes, unpacked


class Unpacked(io.RawIOBase):
    """The file's content, and how much of the file was read for it.

    Raises:
        ImportRefused: on reading, when it is damaged, or unpacks to more than a table can.
    """

    def __init__(self, inner: BinaryIO, file: BinaryIO, size: int) -> None:
        self._inner, self._file, self._limit, self._given = inner, file, max(size, 1) * MOST_UNPACKED + SPARE, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill the buffer."""
        try:
            piece = self._inner.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
            raise ImportRefused("damaged", repr(error)) from error
        self._given += len(piece)
        if self._inner is not self._file and self._given > self._limit:
            raise ImportRefused("bomb")
        buffer[: len(piece)] = piece
        return len(piece)

    def consumed(self) -> int:
        """Bytes of the file read so far."""
        return self._file.tell()


@contextmanager
def unpacked(path: Path) -> Iterator[Unpacked]:
    """The content of a plain file, a gzip file, or the one file of a ZIP archive.

    Raises:
        ImportRefused: there is no such file, or the archive holds more or less than one file.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise ImportRefused("missing", repr(error), name=path.name) from error
    with file:
        magic, size = file.peek(4)[:4], path.stat().st_size
        if magic.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=file) as inner:
                yield Unpacked(inner, file, size)  # type: ignore[arg-type]
        elif magic in (b"PK\x03\x04", b"PK\x05\x06"):
            with _only_member(file) as member:
                yield Unpacked(member, file, size)
        else:
            yield Unpacked(file, file, size)


@contextmanager
def _only_member(file: BinaryIO) -> Iterator[BinaryIO]:
    try:
        with zipfile.ZipFile(file) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and not m.filename.startswith("__MACOSX/")]
            if len(members) != 1 or members[0].flag_bits & 1 or members[0].filename.lower().endswith((".zip", ".gz", ".parquet", ".xml")):
                raise ImportRefused("zip")
            with archive.open(members[0]) as member:
                yield member  # type: ignore[misc]
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise ImportRefused("damaged", repr(error)) from error


def survey(path: Path, encoding: str = "") -> Survey:
    """Read the file once, in pieces.

    Args:
        path: of the file.
        encoding: when it is known; empty: to be told by the bytes.

    Raises:
        ImportRefused: it is empty, damaged, a bomb, or in no encoding that can be told.
    """
    if encoding:
        try:
            encoding = codecs.lookup(encoding).name
        except LookupError:
            raise ImportRefused("encoding-unknown", name=encoding) from None
    with unpacked(path) as content:
        start = content.read(_CHUNK) or b""
        if not start.strip():
            raise ImportRefused("empty")
        if start.startswith(PARQUET):
            return Survey("", start)
        evidence = _Evidence()
        piece: bytes | None = start
        while piece:
            evidence.take(piece)
            piece = content.read(_CHUNK)
    found = encoding or next((name for bom, name in _BOMS if start.startswith(bom)), None) or _without_bom(start) or evidence.encoding()
    return Survey(found, start)


def _without_bom(start: bytes) -> str | None:
    """UTF-16 shows in text by a zero at every other place."""
    sample = start[: 1 << 12]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if max(odd, even) < len(sample) / 5:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


class _Evidence:
    """Whether bytes are UTF-8, and the lines that tell what they are if not."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._good = self._bad = 0
        self._lines = bytearray()

    def take(self, piece: bytes) -> None:
        """Look at the next bytes."""
        text = self._decoder.decode(piece)
        if piece.isascii():
            return
        bad = len(_SURROGATES.findall(text))
        self._bad += bad
        self._good += len(_BEYOND.findall(text)) - bad
        for line in piece.splitlines(keepends=True):
            if len(self._lines) >= _EVIDENCE:
                break
            if not line.isascii():
                self._lines += line[:1000]

    def encoding(self) -> str:
        """UTF-8 when nearly all is; else what the lines look like.

        Raises:
            ImportRefused: they look like nothing known.
        """
        if self._good >= 20 * self._bad:  # a broken row or two do not make another encoding
            return "utf-8"
        found = charset_normalizer.from_bytes(bytes(self._lines), cp_isolation=_ENCODINGS)
        best = found.best()
        if best is None:
            raise ImportRefused("encoding")
        equal = [match.encoding for match in found if match.chaos <= best.chaos]
        return _WESTERN if _WESTERN in equal else str(best.encoding)  # by far the most used of those that share its letters
