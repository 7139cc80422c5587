-- The findings of fractal-lint as diagnostics of Neovim 0.7 or newer, with ranges and severities. Copy to
-- ~/.config/nvim/plugin/. It runs when a file is read or saved; `:FractalLint` runs it by hand.
--
-- All open files are asked about at once: what is saved in one changes what holds of another.
local realpath = (vim.uv or vim.loop).fs_realpath
local namespace = vim.api.nvim_create_namespace("fractal-lint")
local patterns = { "*.py", "*.pyi", "*.swift", ".fractal.toml" }
local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}
local newest = 0

--- The open files that are checked: numbers of buffers by real path.
local function buffers()
  local found = {}
  for _, number in ipairs(vim.api.nvim_list_bufs()) do
    local name = vim.api.nvim_buf_is_loaded(number) and vim.api.nvim_buf_get_name(number) or ""
    local path = name ~= "" and realpath(name)
    if path and (name:match("%.pyi?$") or name:match("%.swift$") or name:match("/%.fractal%.toml$")) then
      found[path] = number
    end
  end
  return found
end

--- A finding, or a notice that speaks of a place. Ours: from 1, columns in bytes, ends exclusive; Neovim's the
--- same from 0.
local function diagnostic(item)
  local first = item.range and item.range.start or item.position
  local last = item.range and item.range["end"] or first
  return {
    lnum = first.line - 1,
    col = first.column - 1,
    end_lnum = last.line - 1,
    end_col = last.column - 1,
    severity = severities[item.severity],
    message = item.help and item.message .. "\n" .. item.help or item.message,
    source = "fractal-lint",
    code = item.rule or item.kind,
  }
end

local function show(report, open, folder)
  local lists = {}
  for _, number in pairs(open) do lists[number] = {} end
  for _, items in ipairs({ report.findings, report.notices }) do
    for _, item in ipairs(items) do
      local number = item.path and open[realpath(folder .. "/" .. item.path) or ""]
      if number and (item.range or item.position) then table.insert(lists[number], diagnostic(item)) end
    end
  end
  for number, list in pairs(lists) do
    if vim.api.nvim_buf_is_loaded(number) then vim.diagnostic.set(namespace, number, list) end
  end
end

--- Asks about the open files; only the newest answer is shown.
local function check()
  local open, folder = buffers(), vim.fn.getcwd()
  local paths = vim.tbl_keys(open)
  if #paths == 0 then return end
  newest = newest + 1
  local this = newest
  local command = { "fractal-lint", "check", "--output", "json", "--fail-on", "never", "--" }
  vim.fn.jobstart(vim.list_extend(command, paths), {
    cwd = folder,
    stdout_buffered = true,
    on_stdout = function(_, lines)
      if this ~= newest then return end
      local text = table.concat(lines, "\n")
      local ok, report = pcall(vim.json.decode, text, { luanil = { object = true } })
      if ok then show(report, open, folder) end
    end,
  })
end

-- Without the program there is nothing to run, and nothing to complain about at every save.
if vim.fn.executable("fractal-lint") == 1 then
  vim.api.nvim_create_user_command("FractalLint", check, { desc = "Check the open files with fractal-lint" })
  vim.api.nvim_create_autocmd({ "BufReadPost", "BufWritePost" }, {
    group = vim.api.nvim_create_augroup("fractal-lint", {}),
    pattern = patterns,
    callback = check,
  })
end
