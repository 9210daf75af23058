/** Under which this device keeps what part of a board somebody looked at last; forgetting a session takes it away. */
export const viewKey = (sessionId: string, roomId: string) => `view.${sessionId}.${roomId}`;
