// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func swallowedError() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"broad"#, type: .list,
        defaultValue: .list([#"Exception"#, #"BaseException"#]), range: nil,
        documentation: #"Names of types that every error is; a name behind a dot counts."#,
        source: nil),
      RuleOption(
        name: #"fatal"#, type: .list,
        defaultValue: .list([#"BaseException"#]), range: nil,
        documentation: #"Those of them that also what ends the program is, such as an interrupt; no type at all counts as one."#,
        source: nil),
      RuleOption(
        name: #"cleanup"#, type: .list,
        defaultValue: .list([#"__del__"#, #"__exit__"#, #"__aexit__"#, #"close"#, #"aclose"#, #"shutdown"#, #"cleanup"#, #"cleanUp"#, #"terminate"#, #"stop"#, #"teardown"#, #"tearDown"#, #"disconnect"#]), range: nil,
        documentation: #"Names of functions that end something; underscores in front, and words added in front or behind (`close_all`, `closeAll`), are passed over."#,
        source: nil),
      RuleOption(
        name: #"waits"#, type: .list,
        defaultValue: .list([#"sleep"#, #"checkCancellation"#]), range: nil,
        documentation: #"Names of functions that fail only where whoever waits is told to stop."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Every error is passed over"#,
        files: [
        RuleExample.File(
          path: #"read.py"#, text: #"""
        def read(path, lines):
            try:
                lines.extend(open(path))
            except Exception:  # expect: swallowed-error
                pass


        def rows(lines):
            for line in lines:
                try:
                    yield int(line)
                except:  # expect: swallowed-error
                    continue


        def fallback(value):
            try:
                return hash(value)
            except BaseException:  # expect: swallowed-error
                pass
            return id(value)


        def both(path):
            try:
                load(path)
            except (ValueError, builtins.Exception) as error:  # expect: swallowed-error
                ...

        """#),
      ]),
      RuleExample(
        title: #"A particular error, or something is done"#,
        files: [
        RuleExample.File(
          path: #"read.py"#, text: #"""
        import logging


        def one(table):
            try:
                return table["a"]
            except KeyError:
                pass


        def two(table):
            try:
                return table.load()
            except Exception:
                logging.exception("load")


        def three(table):
            try:
                value = table.load()
            except Exception:
                value = None
            return value


        def four(table):
            try:
                return table.load()
            except Exception:
                return None


        def fallback(value):
            try:
                return hash(value)
            except Exception:
                pass
            return id(value)


        def default(value):
            try:
                value = float(value)
            except Exception:
                pass
            return value


        def probe(value):
            try:
                value.check()
            except Exception:
                pass
            else:
                return value


        def test_nothing_breaks(value):
            try:
                value.check()
            except Exception:
                pass


        def ended(files):
            for file in files:
                try:
                    file.close()
                except Exception:
                    pass


        def five(table):
            try:
                return table.load()
            except Exception as error:
                if error.args:
                    raise

        """#),
      ]),
      RuleExample(
        title: #"While something ends, while another error is on its way, and imports"#,
        files: [
        RuleExample.File(
          path: #"end.py"#, text: #"""
        try:
            import fast
        except Exception:
            pass


        class File:
            def __del__(self):
                try:
                    self.handle.close()
                except Exception:
                    pass

            def _close_all(self):
                try:
                    self.handle.close()
                except Exception:
                    pass

            def copy(self):
                try:
                    self.handle.copy()
                except OSError:
                    try:
                        self.handle.undo()
                    except Exception:
                        pass
                    raise
                finally:
                    try:
                        self.handle.flush()
                    except Exception:
                        pass

        """#),
      ]),
      RuleExample(
        title: #"In Swift"#,
        files: [
        RuleExample.File(
          path: #"Store.swift"#, text: #"""
        final class Store {
          var rows: [Row] = []
          var state = State.empty

          func load() async {
            do {
              rows = try await client.get()
            } catch {}  // expect: swallowed-error
          }

          func save() {
            do {
              try file.write(rows)
              state = .saved
            } catch let error {  // expect: swallowed-error
            }
            do { try file.sync() } catch _ {}  // expect: swallowed-error
          }

          func read() async {
            do {
              state = .reading
              rows = try await client.get(after: .seconds(1))
              await show(rows)
            } catch {  // expect: swallowed-error
            }
          }
        }

        """#),
      ]),
      RuleExample(
        title: #"In Swift, where it is an answer, an end or a wait"#,
        files: [
        RuleExample.File(
          path: #"Store.swift"#, text: #"""
        func address(_ text: String) throws -> Address {
          do {
            return .four(try parse(text))
          } catch {}
          throw Problem.noAddress
        }

        func distribution(_ files: Files) -> String? {
          do {
            if try files.has("debian") {
              return "debian"
            } else if try files.has("redhat") {
              return "redhat"
            }
          } catch {}
          return nil
        }

        func opened(_ box: Box) -> Data? {
          var data: Data?
          do {
            data = try box.open()
          } catch {}
          return data
        }

        func later(_ store: Store) async {
          do { try await Task.sleep(for: .milliseconds(150)) } catch {}
          do {
            store.isBusy = true
            try await Task.sleep(for: .milliseconds(150))
            await store.search()
          } catch {}
        }

        func closeAll(_ files: [File]) {
          for file in files {
            do { try file.flush() } catch {}
          }
        }

        func end(_ file: File) {
          do { try file.closeNow() } catch {}
        }

        func particular(_ file: File) {
          do {
            try file.read()
          } catch FileError.missing {
          } catch {
            log(error)
          }
        }

        func optional(_ file: File) {
          try? file.read()
        }

        """#),
      ]),
      RuleExample(
        title: #"A branch at the end of what is attempted"#,
        files: [
        RuleExample.File(
          path: #"dump.py"#, text: #"""
        def dumped(value):
            try:
                text = value.dump()
                if text:
                    return text
            except Exception:
                pass
            return value


        def counted(value):
            try:
                if value.check():
                    value.count()
            except Exception:  # expect: swallowed-error
                pass
            return value

        """#),
      ]),
      RuleExample(
        title: #"A comment in place of code says why"#,
        files: [
        RuleExample.File(
          path: #"said.py"#, text: #"""
        def first(rows):
            for row in rows:
                try:
                    row.send()
                except Exception:
                    pass  # the next run sends it


        def second(row):
            try:
                row.send()
            except Exception:
                # The next run sends it.
                pass
            row.count += 1


        def third(row):
            try:
                row.send()
            except Exception:  # expect: swallowed-error
                pass
            # The next run sends it.
            row.count += 1

        """#),
        RuleExample.File(
          path: #"Said.swift"#, text: #"""
        func first(_ row: Row) {
          do {
            try row.send()
          } catch {
            // The next run sends it.
          }
          row.count += 1
        }

        func second(_ row: Row) {
          do {
            try row.send()
          } catch {}  // expect: swallowed-error
          // The next run sends it.
          row.count += 1
        }

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"read.py"#, text: #"""
        def warm(cache):
            try:
                cache.fill()
            # fractal-lint: allow(swallowed-error) reason="a cold cache is no fault"
            except Exception:
                pass

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"swallowed-error"#,
      category: #"errors"#,
      scope: .file,
      severity: .warning,
      summary: #"A handler that catches every error and does nothing with it."#,
      reason: #"""
      A handler for every error meets those that nobody thought of: a mistyped name, a broken assumption, a full disk.
      Where it does nothing, they leave no trace, and the program goes on with a state that it was not written for.

      Reported is a handler that names no error or one of those that every error is (`broad`; in Swift also `_` and
      `let error`), and that has no statement but `pass`, `...` or `continue`: it neither raises, calls, returns nor sets
      anything. A handler for a particular error is a decision and is not reported. Neither is one where another error is
      already on its way or the outcome is already known: in a `finally`, in a handler, in functions that end something, and
      where nothing is attempted but to end something (`cleanup`) or to wait (`waits`), which only fails where one is told to
      stop. Nor is one in a test, where errors are provoked. What only imports in its `try` block asks whether something can
      be imported, and is not reported. Neither is a handler in which a comment stands in place of code: it says why there is
      none. Swift's `try?` says at its place what an error comes to, and is not reported.

      Doing nothing is an answer where what follows says what it means: after an attempt that would have returned or gone
      on to another round, that sets a variable of the function at its end (the variable keeps what it had), that does so in
      a branch at its end, or that has an `else` block. Such a handler is reported only if it catches also what ends the
      program, as Python's does without a type.
      """#,
      remedy: #"""
      - Name the error that is expected there: `except KeyError: pass`.
      - Log it, with what was being done.
      - Let it pass, and handle it where something can be done about it.
      - Where nothing can be done, say why, in a comment in its place.
      """#,
      options: options,
      protocolPart: #"P7"#,
      precision: .high,
      tags: [#"errors"#, #"reliability"#],
      examples: examples)
  }
}
