-- Runs inside Neovim, set up as docs/editors.md tells: waits for diagnostics, applies one code action, writes what it saw.
dofile(os.getenv('ONRECORD_SETUP'))

local result = { before = {}, after = {}, text = {} }

local function finish()
  local file = io.open(os.getenv('ONRECORD_RESULT'), 'w')
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end

local function codes()
  local list = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do table.insert(list, diagnostic.code) end
  return list
end

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    vim.bo.filetype = 'markdown'
    if not vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50) then return finish() end
    local client = vim.lsp.get_active_clients()[1].id
    result.before = codes()
    local original
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.code == 'unattributed-figure' then
        original = vim.lsp.diagnostic.get_line_diagnostics(0, diagnostic.lnum)[1]
      end
    end
    local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
      textDocument = vim.lsp.util.make_text_document_params(0),
      range = original.range,
      context = { diagnostics = { original } },
    }, 60000)
    for _, action in ipairs(answer[client].result) do
      if action.title:find('[SOURCE]', 1, true) then
        vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
        break
      end
    end
    -- Only the mended rule is counted: the placeholder that the fix leaves is a finding of its own.
    local function figures()
      return #vim.tbl_filter(function(code) return code == 'unattributed-figure' end, codes())
    end
    local count = figures()
    vim.wait(60000, function() return figures() == count - 1 end, 50)
    result.after = codes()
    -- Sources as symbols, asked with Neovim's own requests from the words "She put".
    local function ask(method, words, more)
      for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
        local column = line:find(words, 1, true)
        if column then vim.api.nvim_win_set_cursor(0, { row, column - 1 }) end
      end
      local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
      local reply = vim.lsp.buf_request_sync(0, method, params, 60000)
      return reply and reply[client] and reply[client].result
    end
    result.definition = ask('textDocument/definition', 'She put')
    result.references = ask('textDocument/references', 'She put', { context = { includeDeclaration = true } })
    result.hover = ask('textDocument/hover', 'Ingrid Vale')
    vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', 'Brandt, who', { newName = 'Brand' }), 'utf-16')
    result.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
    vim.cmd('edit! ' .. os.getenv('ONRECORD_OTHER'))
    vim.bo.filetype = 'markdown'
    vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
    result.findingsOfOther = #vim.diagnostic.get(0)
    result.servers = #vim.lsp.get_active_clients()
    finish()
  end,
})
