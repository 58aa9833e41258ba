import type { SameKeys } from '../types'
import type { basemaps as zh } from '../zh/basemaps'

export const basemaps: SameKeys<typeof zh> = {
  title: 'Base map',
  own: 'Built-in base map',
  ownText: 'offline, contacts no other host',
  from: 'from {{host}}',
  sameHost: 'from the same host as this page',
  agreed: 'Agreed to contact {{host}}',
  withdraw: 'Withdraw',
  silent: 'Tiles of {{host}} did not come: check network, key and address, or use the built-in base map.',
  silentShort: 'some tiles did not come',
  credit: 'Base map: {{text}}',
  ask: 'Contact another host?',
  askText: 'The tiles of "{{name}}" are not on this computer; they must be fetched from:',
  hosts: 'Hosts that will be contacted',
  learns:
    'They learn the network address of this computer and which part of the map is looked at (tile numbers), nothing of projects, layers, files or results. The answer is kept in this browser and can be withdrawn under "Base map" at any time.',
  agree: 'Agree and contact',
  decline: 'Do not contact',
}
