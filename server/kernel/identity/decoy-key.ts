/** A public key whose private half was thrown away: what nobody has is checked against it, as a known key is against its own. */
export const decoyKey: Uint8Array = Buffer.from(
  'pQECAyYgASFYIOv_eYjXZ0CbuYD4v7LmlAkw_jze1Ewp5y29wY14HXTaIlggofoFlIMViQr-fv4Grkks41duHkUNXoW_9afYx9-37rM',
  'base64url',
);
