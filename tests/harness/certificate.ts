/**
 * A self-signed key pair for the stand-in sites, made once and good for fifty years, so that a test run needs
 * no OpenSSL. It protects nothing: it names meet.google.com and zoom.us only so that a browser told to accept
 * any certificate finds the right name in it.
 */
export const TEST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgauAAEonM20OSrI1z
4pzMQ6Ri3/4YtA9r3T17ynRFR0mhRANCAAQpzArTlPTM459W05JYVMEqFIYJziZG
H1Anp4RfrDidIXjdfdk8/Uv+G26Iuc28UIS2FhubP1Js6BKF622mMDid
-----END PRIVATE KEY-----
`;

export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBxzCCAW2gAwIBAgIUSSa9zoCpBpVK8XFYh2pYN7Wn85cwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQQXNpZGUgdGVzdCBzaXRlczAgFw0yNjExMjUxMTEwMzRaGA8y
MDc2MTExMjExMTAzNFowGzEZMBcGA1UEAwwQQXNpZGUgdGVzdCBzaXRlczBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABCnMCtOU9Mzjn1bTklhUwSoUhgnOJkYfUCen
hF+sOJ0heN192Tz9S/4bboi5zbxQhLYWG5s/UmzoEoXrbaYwOJ2jgYwwgYkwHQYD
VR0OBBYEFG2YH9mIkZUWYV4dx3fkW9HkEPzJMB8GA1UdIwQYMBaAFG2YH9mIkZUW
YV4dx3fkW9HkEPzJMDkGA1UdEQQyMDCCD21lZXQuZ29vZ2xlLmNvbYIHem9vbS51
c4IJKi56b29tLnVzgglsb2NhbGhvc3QwDAYDVR0TAQH/BAIwADAKBggqhkjOPQQD
AgNIADBFAiAUeiZ00AeQIUxVMUvgx6v2MNGCCsnKsP5BF7ucCbkGTAIhAOrL5cbz
UIw64YtwAnCW9AJHMzmWgZX62RUshPFsmB/t
-----END CERTIFICATE-----
`;
