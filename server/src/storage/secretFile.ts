/** The secret of a data folder, with which links that are shown again are sealed. */
export const SECRET_FILE = 'secret';
