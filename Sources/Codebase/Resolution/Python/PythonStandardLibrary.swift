import SourceText

/// The top-level names of Python's standard library, 3.8 to 3.14 together.
///
/// Source: `sys.stdlib_module_names` of CPython, with what later versions added and dropped
/// (https://docs.python.org/3/library/), without `parser`, `symbol` and `formatter`, which are gone since
/// 3.10 and common names of people's own. `_typeshed` exists for type checkers only.
struct PythonStandardLibrary: Sendable {
  private var index = HashIndex(capacity: 512)

  init() {
    index.enter(words: PythonStandardLibrary.names, 1)
  }

  /// Whether `name` is the `StableHash` of such a name.
  func contains(_ name: UInt64) -> Bool {
    index.contains(name)
  }

  private static let names: StaticString = """
    __future__ __main__ _abc _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _collections
    _collections_abc _compat_pickle _compression _contextvars _csv _ctypes _curses _datetime _decimal
    _elementtree _functools _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5
    _multibytecodec _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem
    _posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1 _sha256 _sha3 _sha512 _signal
    _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _thread
    _threading_local _tkinter _tokenize _tracemalloc _typeshed _typing _uuid _warnings _weakref
    _weakrefset _winapi _zoneinfo abc aifc annotationlib antigravity argparse array ast asynchat asyncio
    asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb
    chunk cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser
    contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib
    dis distutils doctest dummy_threading email encodings ensurepip enum errno faulthandler fcntl filecmp
    fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob
    graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io
    ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal
    math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path
    numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc
    pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets
    select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3
    sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau
    symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this
    threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo
    types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound
    wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
    """
}
