export const session = {
  title: 'Your last work',
  one: 'The project "{{name}}" that was open last ({{time}}) is still on this computer.',
  several:
    '"{{name}}" and others, {{count}} projects that were open last ({{time}}), are still on this computer.',
  restore: 'Restore',
  decline: 'Do not restore',
  help: 'Autosave',
  helpText:
    'Open projects, results and what you wrote are kept in the browser of this computer at all times (nothing is uploaded). After a tab is closed by accident they can be restored at the next start; they never come back by themselves. Removing a project deletes what is kept of it; "Do not restore", switching autosave off and "Clear" delete it from this computer.',
  impossible:
    'This browser (or private window) keeps nothing: what is open is gone with the page. Save a workspace file under "Data".',
  on: 'Keep open projects automatically',
  clear: 'Clear what is kept',
  cleared: 'Cleared.',
}
