" fractal-lint for :make in Vim and Neovim. Copy to ~/.vim/compiler/ or ~/.config/nvim/compiler/, then
" `:compiler fractal-lint | make` fills the quickfix list; `:make %` reports on the file at hand alone.
if exists('current_compiler') | finish | endif
let current_compiler = 'fractal-lint'

CompilerSet makeprg=fractal-lint\ check\ --output\ concise
" path:line:column: severity: message [rule]; columns are bytes, as Vim counts them. Notices may have no place.
CompilerSet errorformat=%f:%l:%c:\ %t%*[a-z]:\ %m,%f:\ %t%*[a-z]:\ %m
