"""What kind of file it is, by the end of its name."""

types_map = {
    ".bin": "application/octet-stream", ".bmp": "image/bmp", ".c": "text/plain",
    ".css": "text/css", ".csv": "text/csv", ".gif": "image/gif", ".h": "text/plain",
    ".htm": "text/html", ".html": "text/html", ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".js": "application/javascript",
    ".json": "application/json", ".md": "text/markdown", ".mp3": "audio/mpeg",
    ".mp4": "video/mp4", ".pdf": "application/pdf", ".png": "image/png", ".py": "text/x-python",
    ".sh": "application/x-sh", ".svg": "image/svg+xml", ".tar": "application/x-tar",
    ".tif": "image/tiff", ".tiff": "image/tiff", ".ts": "video/mp2t", ".txt": "text/plain",
    ".wav": "audio/x-wav", ".webm": "video/webm", ".xml": "text/xml", ".zip": "application/zip"}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
inited = True


def init(files=None):
    pass


def guess_type(url, strict=True):
    """(type, encoding) of a file or address; None for what is not known."""
    name = url.partition("?")[0].rpartition("/")[2]
    base, dot, end = name.rpartition(".")
    encoding = encodings_map.get("." + end) if dot else None
    if encoding is not None:
        base, dot, end = base.rpartition(".")
    return (types_map.get("." + end.lower()) if dot else None, encoding)


def guess_all_extensions(type, strict=True):
    return [end for end, kind in types_map.items() if kind == type]


def guess_extension(type, strict=True):
    """An end that is usual for files of that type."""
    found = guess_all_extensions(type)
    return found[0] if found else None


def add_type(type, ext, strict=True):
    types_map[ext] = type
