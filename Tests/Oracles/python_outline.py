"""python_outline.py FILE...: what CPython's own `ast` sees in each file, in the order of our skeleton.

Lines per file: `F path`, then either `E message` or any of
  D kind qualname startLine nameLine endLine effects doc decorators bases parameters result
  I line level module name alias
  X event…       one per skeleton node, operands before what they belong to
Conventions in which the skeleton differs from evaluation order are the skeleton's: targets of an assignment
are looked at before the value, the element of a comprehension before its loops, the parts of a conditional
expression in source order, a name as operand (`return x`, `f(x)`) where its node stands.
"""
import ast, sys, threading

BOUND = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Outline:
    def __init__(self, raw):
        self.lines = []
        self.declarations = []
        self.imports = []
        self.raw = raw
        self.starts = [0]
        position = 0
        text = raw
        while True:
            n, r = text.find(b"\n", position), text.find(b"\r", position)
            if n < 0 and r < 0:
                break
            if r >= 0 and (n < 0 or r < n):
                position = r + (2 if n == r + 1 else 1)
            else:
                position = n + 1
            self.starts.append(position)
        self.scopes = []  # (kind, name, declared names)

    # Places

    def offset(self, line, column):
        bom = 3 if line == 1 and self.raw.startswith(b"\xef\xbb\xbf") else 0
        return self.starts[line - 1] + column + bom

    def start(self, node):
        return self.offset(node.lineno, node.col_offset)

    def end(self, node):
        return self.offset(node.end_lineno, node.end_col_offset)

    def between(self, a, b):
        return b"\n".join(line.split(b"#")[0] for line in self.raw[a:b].splitlines())

    def closed(self, inner, upto):
        """Whether `inner` stands in brackets of its own before offset `upto`."""
        return b")" in self.between(self.end(inner), upto)

    # Output

    def emit(self, *words):
        self.lines.append("X " + " ".join(str(word) for word in words))

    def qualified(self, name):
        parts = []
        for kind, scope, _ in self.scopes:
            parts.append(scope)
            if kind == "function":
                parts.append("<locals>")
        return ".".join(parts + [name])

    # Paths

    def path(self, node):
        """The dotted path, or None: only plain names and members without brackets between them."""
        names = []
        while isinstance(node, ast.Attribute):
            if self.closed(node.value, self.end(node) - len(node.attr.encode())):
                return None
            names.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        names.append(node.id)
        return ".".join(reversed(names))

    def member(self, node):
        """For an attribute of something that is no path: (what it is of, its dotted name)."""
        names = []
        while isinstance(node, ast.Attribute):
            names.append(node.attr)
            inner = node.value
            dot = self.end(node) - len(node.attr.encode())
            if not isinstance(inner, ast.Attribute) or self.closed(inner, dot):
                node = inner
                break
            node = inner
        return node, ".".join(reversed(names))

    # Expressions

    def value(self, node):
        if node is None:
            return
        path = self.path(node)
        if path is not None:
            return self.emit("read", path)
        method = getattr(self, "v_" + type(node).__name__, None)
        if method is not None:
            return method(node)
        for child in sorted(self.expressions(node), key=self.start):
            self.value(child)

    def expressions(self, node):
        return [child for child in ast.iter_child_nodes(node) if isinstance(child, (ast.expr, ast.keyword))]

    def v_Constant(self, node):
        pass

    def v_Attribute(self, node):
        inner, name = self.member(node)
        self.value(inner)
        self.emit("read", "." + name)

    def v_Call(self, node):
        path = self.path(node.func)
        name = "-"
        if path is not None:
            name = path
        elif isinstance(node.func, ast.Attribute):
            inner, member = self.member(node.func)
            self.value(inner)
            name = "." + member
        else:
            self.value(node.func)
        arguments = sorted(node.args + node.keywords, key=self.start)
        for argument in arguments:
            if isinstance(argument, ast.keyword):
                self.value(argument.value)
                self.emit("argument", argument.arg or "**")
            elif isinstance(argument, ast.Starred):
                self.value(argument.value)
                self.emit("argument", "**")
            else:
                self.value(argument)
                self.emit("argument", "-")
        self.emit("call", name, len(arguments))

    def v_keyword(self, node):
        self.value(node.value)

    def v_Dict(self, node):
        for key, value in zip(node.keys, node.values):
            self.value(key)
            self.value(value)

    def v_BoolOp(self, node):
        operands = []
        self.flatten(node, None, operands)
        self.value(operands[0][1])
        run = None
        for operator, operand in operands[1:]:
            if operator != run:
                run = operator
                self.emit("run", operator)
            self.value(operand)
        self.emit("logical")

    def flatten(self, node, operator, into):
        own = "and" if isinstance(node.op, ast.And) else "or"
        for number, operand in enumerate(node.values):
            if number == 0:
                bracketed = self.start(node) < self.start(operand)
            else:
                bracketed = b"(" in self.between(self.end(node.values[number - 1]), self.start(operand))
            before = operator if number == 0 else own
            if isinstance(operand, ast.BoolOp) and not bracketed:
                self.flatten(operand, before, into)
            else:
                into.append((before, operand))

    def v_IfExp(self, node):
        self.value(node.body)
        self.emit("part")
        self.value(node.test)
        self.emit("part")
        self.value(node.orelse)
        self.emit("ternary")

    def v_NamedExpr(self, node):
        self.value(node.value)
        self.emit("write", node.target.id)

    def v_Lambda(self, node):
        for default in sorted([d for d in node.args.defaults + node.args.kw_defaults if d], key=self.start):
            self.value(default)
        self.value(node.body)
        self.emit("closure")

    def v_Await(self, node):
        self.value(node.value)
        self.emit("await", node.lineno)

    def v_Yield(self, node):
        self.value(node.value)
        self.emit("yield", node.lineno)

    def v_YieldFrom(self, node):
        self.value(node.value)
        self.emit("yieldFrom", node.lineno)

    def comprehension(self, node, *elements):
        for element in elements:
            self.value(element)
        for generator in node.generators:
            self.emit("part")
            self.look(generator.target)
            self.value(generator.iter)
            self.write(generator.target)
            for condition in generator.ifs:
                self.emit("part")
                self.value(condition)
        self.emit("comprehension")

    def v_ListComp(self, node):
        self.comprehension(node, node.elt)

    v_SetComp = v_GeneratorExp = v_ListComp

    def v_DictComp(self, node):
        self.comprehension(node, node.key, node.value)

    def v_JoinedStr(self, node):
        for part in node.values:
            self.value(part)

    def v_TemplateStr(self, node):
        self.v_JoinedStr(node)

    def v_FormattedValue(self, node):
        self.value(node.value)
        self.value(node.format_spec)

    v_Interpolation = v_FormattedValue

    # Targets

    def look(self, node):
        """What is evaluated before a target is written."""
        if isinstance(node, (ast.Tuple, ast.List)):
            for element in node.elts:
                self.look(element)
        elif isinstance(node, ast.Starred):
            self.look(node.value)
        elif isinstance(node, ast.Subscript):
            self.value(node.value)
            self.value(node.slice)
        elif isinstance(node, ast.Attribute) and self.path(node) is None:
            self.value(self.member(node)[0])

    def write(self, node, extra=""):
        if isinstance(node, (ast.Tuple, ast.List)):
            for element in node.elts:
                self.write(element, extra)
        elif isinstance(node, ast.Starred):
            self.write(node.value, extra)
        elif isinstance(node, ast.Subscript):
            base = node
            while isinstance(base, ast.Subscript):
                base = base.value
            path = self.path(base)
            if path is not None:
                self.emit("write" + extra, path + "[]")
        else:
            path = self.path(node)
            if path is not None:
                self.emit("write" + extra, path)
            else:
                self.emit("write" + extra, "." + self.member(node)[1])

    # Statements

    def body(self, statements, role="body"):
        for statement in statements:
            getattr(self, "s_" + type(statement).__name__)(statement)
        self.emit("block", role)

    def s_Expr(self, node):
        self.value(node.value)

    def s_Pass(self, node):
        pass

    s_Global = s_Nonlocal = s_Pass

    def s_Break(self, node):
        self.emit("break", node.lineno)

    def s_Continue(self, node):
        self.emit("continue", node.lineno)

    def s_Return(self, node):
        self.value(node.value)
        self.emit("return", node.lineno)

    def s_Raise(self, node):
        if node.exc is not None and self.path(node.exc) is not None:
            self.value(node.cause)
            self.value(node.exc)
        else:
            self.value(node.exc)
            self.value(node.cause)
        self.emit("raise" if node.exc is not None else "reraise", node.lineno)

    def s_Assert(self, node):
        self.value(node.test)
        self.value(node.msg)
        self.emit("assert", node.lineno)

    def s_Delete(self, node):
        for target in node.targets:
            self.look(target)
        for target in node.targets:
            self.write(target, "Delete")

    def s_Assign(self, node):
        for target in node.targets:
            self.look(target)
        self.value(node.value)
        for target in node.targets:
            self.write(target)
        for target in node.targets:
            self.variables(target, node)

    def s_AnnAssign(self, node):
        self.look(node.target)
        self.value(node.value)
        if node.value is not None:
            self.write(node.target)
        self.variables(node.target, node)

    def s_AugAssign(self, node):
        self.look(node.target)
        self.value(node.value)
        self.write(node.target, "Augmented")

    def variables(self, target, statement):
        if any(kind == "function" for kind, _, _ in self.scopes[-1:]):
            return
        if isinstance(target, (ast.Tuple, ast.List)):
            for element in target.elts:
                self.variables(element, statement)
        elif isinstance(target, ast.Starred):
            self.variables(target.value, statement)
        elif isinstance(target, ast.Name):
            seen = self.scopes[-1][2] if self.scopes else self.seen
            if target.id not in seen:
                seen.add(target.id)
                lines = statement.lineno, target.lineno, statement.end_lineno
                self.declarations.append(("variable", self.qualified(target.id), *lines))

    seen = None

    def s_If(self, node, word="branch"):
        self.value(node.test)
        self.body(node.body)
        while True:
            if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
                inner = node.orelse[0]
                at = self.start(inner)
                if self.raw[at:at + 4] == b"elif":
                    self.value(inner.test)
                    self.body(inner.body)
                    self.emit("elseIf", inner.lineno)
                    outer, node = node, inner
                    continue
            break
        if node.orelse:
            self.body(node.orelse, "otherwise")
        self.emit(word)

    def s_For(self, node, word="for"):
        self.look(node.target)
        self.value(node.iter)
        self.write(node.target)
        self.body(node.body)
        if node.orelse:
            self.body(node.orelse, "otherwise")
        self.emit(word, node.lineno)

    def s_AsyncFor(self, node):
        self.s_For(node, "asyncFor")

    def s_While(self, node):
        self.value(node.test)
        self.body(node.body)
        if node.orelse:
            self.body(node.orelse, "otherwise")
        self.emit("while", node.lineno)

    def s_With(self, node, word="with"):
        for item in node.items:
            target = item.optional_vars
            if target is not None and self.path(item.context_expr) is None:
                self.value(item.context_expr)
                self.look(target)
                self.write(target)
            elif target is not None:
                self.look(target)
                self.value(item.context_expr)
                self.write(target)
            else:
                self.value(item.context_expr)
        self.body(node.body)
        self.emit(word, node.lineno)

    def s_AsyncWith(self, node):
        self.s_With(node, "asyncWith")

    def s_Try(self, node, star=""):
        self.body(node.body)
        for handler in node.handlers:
            self.value(handler.type)
            if handler.name:
                self.emit("write", handler.name)
            self.body(handler.body)
            self.emit("handler" + star, "typed" if handler.type else "bare", handler.lineno)
        if node.orelse:
            self.body(node.orelse, "otherwise")
        if node.finalbody:
            self.body(node.finalbody, "finally")
        self.emit("try", node.lineno)

    def s_TryStar(self, node):
        self.s_Try(node, "Star")

    def s_Match(self, node):
        self.value(node.subject)
        for case in node.cases:
            self.pattern(case.pattern)
            self.value(case.guard)
            self.body(case.body)
            self.emit("case")
        self.emit("switch", node.lineno)

    def pattern(self, node):
        getattr(self, "p_" + type(node).__name__)(node)

    def patterns(self, nodes):
        for node in nodes:
            self.pattern(node)

    def bound(self, name):
        if name:
            self.emit("write", name)

    def p_MatchValue(self, node):
        self.value(node.value)

    def p_MatchSingleton(self, node):
        pass

    def p_MatchSequence(self, node):
        self.patterns(node.patterns)

    p_MatchOr = p_MatchSequence

    def p_MatchMapping(self, node):
        for key, part in zip(node.keys, node.patterns):
            self.value(key)
            self.pattern(part)
        self.bound(node.rest)

    def p_MatchClass(self, node):
        self.value(node.cls)
        self.patterns(node.patterns + node.kwd_patterns)

    def p_MatchStar(self, node):
        self.bound(node.name)

    def p_MatchAs(self, node):
        if node.pattern is not None:
            self.pattern(node.pattern)
        self.bound(node.name)

    def s_Import(self, node):
        for alias in node.names:
            self.imports.append(f"I {node.lineno} 0 {alias.name} - {alias.asname or '-'}")

    def s_ImportFrom(self, node):
        for alias in node.names:
            self.imports.append(
                f"I {node.lineno} {node.level} {node.module or '-'} {alias.name} {alias.asname or '-'}")

    def s_TypeAlias(self, node):
        self.declarations.append(
            ("typeAlias", self.qualified(node.name.id), node.lineno, node.name.lineno, node.end_lineno))

    # Definitions

    def s_FunctionDef(self, node):
        for decorator in node.decorator_list:
            self.value(decorator)
        arguments = node.args
        for default in sorted([d for d in arguments.defaults + arguments.kw_defaults if d], key=self.start):
            self.value(default)
        kind = "method" if self.scopes and self.scopes[-1][0] == "class" else "function"
        effects = ("async" if isinstance(node, ast.AsyncFunctionDef) else "") + (
            "generator" if self.yields(node) else "")
        self.declarations.append((
            kind, self.qualified(node.name), self.first(node), node.lineno, node.end_lineno, effects or "-",
            self.documented(node), len(node.decorator_list), 0, self.parameters(arguments),
            int(node.returns is not None)))
        self.scopes.append(("function", node.name, set()))
        self.body(node.body)
        self.scopes.pop()
        self.emit("function", node.name)

    s_AsyncFunctionDef = s_FunctionDef

    def s_ClassDef(self, node):
        for decorator in node.decorator_list:
            self.value(decorator)
        for base in sorted(node.bases + node.keywords, key=self.start):
            self.value(base)
        self.declarations.append((
            "class", self.qualified(node.name), self.first(node), node.lineno, node.end_lineno, "-",
            self.documented(node), len(node.decorator_list),
            len(node.bases) + sum(1 for keyword in node.keywords if keyword.arg is None), "-", 0))
        self.scopes.append(("class", node.name, set()))
        self.body(node.body)
        self.scopes.pop()
        self.emit("type", node.name)

    def first(self, node):
        return min([node.lineno] + [decorator.lineno for decorator in node.decorator_list])

    def documented(self, node):
        return int(ast.get_docstring(node, clean=False) is not None)

    def yields(self, function):
        pending = list(function.body)
        while pending:
            node = pending.pop()
            if isinstance(node, (ast.Yield, ast.YieldFrom)):
                return True
            if isinstance(node, FUNCTIONS):
                arguments = node.args
                pending += node.decorator_list + arguments.defaults + [d for d in arguments.kw_defaults if d]
            elif isinstance(node, ast.ClassDef):
                pending += node.decorator_list + node.bases + [keyword.value for keyword in node.keywords]
            elif not isinstance(node, ast.Lambda):
                pending += ast.iter_child_nodes(node)
        return False

    def parameters(self, arguments):
        found = []

        def add(kind, argument, default):
            marks = int(argument.annotation is not None), int(default is not None)
            found.append(f"{kind}:{argument.arg}:{marks[0]}:{marks[1]}")

        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        for number, (argument, default) in enumerate(zip(positional, defaults)):
            kind = "positionalOnly" if number < len(arguments.posonlyargs) else "positionalOrKeyword"
            add(kind, argument, default)
        if arguments.vararg:
            add("variadic", arguments.vararg, None)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
            add("keywordOnly", argument, default)
        if arguments.kwarg:
            add("keywordVariadic", arguments.kwarg, None)
        return ",".join(found) or "-"


def main():
    for path in sys.argv[1:]:
        raw = open(path, "rb").read()
        print("F", path)
        try:
            tree = ast.parse(raw)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            print("E", str(error).replace("\n", " "))
            continue
        outline = Outline(raw)
        outline.seen = set()
        outline.body(tree.body)
        print(*["D " + " ".join(map(str, item)) for item in outline.declarations], sep="\n")
        print(*outline.imports, sep="\n")
        print(*outline.lines, sep="\n")


sys.setrecursionlimit(100_000)
threading.stack_size(256 * 1024 * 1024)
thread = threading.Thread(target=main)
thread.start()
thread.join()
