/** The whole room as one file that the page loads when the box is first used. */
export { find } from './find'
export { ownNames, packNames } from './gather'
export { refusalOf } from './refused'
