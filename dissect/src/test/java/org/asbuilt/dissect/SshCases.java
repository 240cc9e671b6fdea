package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Ssh}. */
final class SshCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of("ssh/algorithms", SshCases::algorithms, "ssh/old-and-broken", SshCases::oldAndBroken);
    }

    private static byte[] list(String names) {
        return join(u32(names.length()), text(names));
    }

    private static byte[] packet(int kind, byte[] body) {
        return join(u32(body.length + 6), u8(4), u8(kind), body, new byte[4]);
    }

    private static byte[] offer(String exchanges, String keys, String ciphers, String integrity) {
        return packet(
                20,
                join(
                        new byte[16],
                        list(exchanges),
                        list(keys),
                        list(ciphers),
                        list(ciphers),
                        list(integrity),
                        list(integrity),
                        list("none,zlib"),
                        list("none,zlib"),
                        list(""),
                        list(""),
                        new byte[5]));
    }

    private static CaptureBuilder algorithms() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] offer = offer(
                "curve25519-sha256,diffie-hellman-group14-sha1",
                "ssh-ed25519,ssh-rsa",
                "aes128-ctr,3des-cbc,arcfour",
                "hmac-sha2-256,hmac-md5");
        new TcpTalk(capture, 50_500, 10_022)
                .open()
                .answer(text("Only for operators.\r\nSSH-2.0-OpenSSH_8.9p1 Ubuntu-3ubuntu0.6\r\n"))
                .ask(join(
                        text("SSH-2.0-PuTTY_Release_0.78\r\n"),
                        offer("curve25519-sha256", "ssh-ed25519", "aes256-ctr", "hmac-sha2-256")))
                .answerInPieces(offer, 100)
                .ask(packet(30, new byte[32]))
                .answer(packet(31, new byte[200]))
                .ask(new byte[60]);
        return capture;
    }

    private static CaptureBuilder oldAndBroken() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 50_501, 22)
                .open()
                .answer(text("SSH-1.99-Cisco-1.25\n"))
                .ask(text("SSH-2.0-OpenSSH_for_Windows_8.1\r\n"))
                .answer(join(u32(40), u8(4), u8(20), new byte[16], u32(900), new byte[15]))
                .ask(join(u32(90_000), u8(4), u8(20)));
        return capture;
    }
}
