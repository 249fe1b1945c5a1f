/** The seconds after which a busy site wants to be asked again; 0 when `status` and `header` say no such thing. */
export function comeBackIn(status, header) {
  return status === 503 ? Number(header) || 0 : 0;
}
