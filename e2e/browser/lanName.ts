/** Leads to this machine, but is no secure context for the browser: as a laptop's address is for the telephones around it. */
export const LAN_NAME = 'evenboard.test';
