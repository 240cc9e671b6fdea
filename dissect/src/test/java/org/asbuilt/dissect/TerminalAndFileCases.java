package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Ftp}, {@link Telnet} and {@link Tftp}. */
final class TerminalAndFileCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "ftp/login-and-transfer", TerminalAndFileCases::ftp,
                "ftp/anonymous-then-tls", TerminalAndFileCases::ftpSecured,
                "telnet/login", TerminalAndFileCases::telnet,
                "telnet/moved-port", TerminalAndFileCases::telnetMoved,
                "tftp/firmware-and-configuration", TerminalAndFileCases::tftp);
    }

    private static CaptureBuilder ftp() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40700, 21)
                .open()
                .answer(text("220-Example FTP server (Version 6.4/PLC) ready.\r\n220 Second line\r\n"))
                .ask(text("USER engineer\r\n"))
                .answer(text("331 Password required for engineer.\r\n"))
                .ask(text("PASS " + SECRET + "\r\n"))
                .answerInPieces(text("230 User engineer logged in.\r\n"), 9)
                .ask(text("SYST\r\nTYPE I\r\npasv\r\n"))
                .answer(text("215 VxWorks Type: L8\r\n200 Type set to I\r\n227 Entering (192,0,2,10,4,1)\r\n"))
                .ask(text("STOR program.app\r\n"))
                .answer(text("553 Could not create file\r\n"))
                .ask(text("RETR log.csv\r\nSITE REBOOT\r\nXYZZY\r\nQUIT\r\n"));
        return capture;
    }

    private static CaptureBuilder ftpSecured() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40701, 8021)
                .open()
                .answer(text("220 Panel FTP\r\n"))
                .ask(text("USER anonymous\r\n"))
                .answer(text("331 Any password\r\n"))
                .ask(text("PASS guest@\r\n"))
                .answer(text("530 Not so\r\n"))
                .ask(text("AUTH TLS\r\n"))
                .answer(text("234 Go on\r\n"))
                .ask(hex("16030100050100000100"));
        return capture;
    }

    private static CaptureBuilder telnet() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40702, 23)
                .open()
                .answer(hex("fffd18 fffd20 fffb03"))
                .ask(hex("fffb18 fffc20 fffd03"))
                .ask(join(hex("fffa1800"), text("XTERM"), hex("fff0")))
                .answer(text("\r\n\u001b[2JExample Device Server DE-5\r\nlogin: "))
                .ask(text("admin\r"))
                .answer(text("Password: "))
                .ask(text(SECRET + "\r"));
        return capture;
    }

    private static CaptureBuilder telnetMoved() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40703, 10023)
                .open()
                .answer(hex("fffb01 fffb03 fffd18 fffd26"))
                .answer(text("Gateway menu\r\n1) Status\r\n"));
        return capture;
    }

    private static byte[] request(int operation, String name) {
        return join(u16(operation), text(name + "\0octet\0blksize\000512\0"));
    }

    private static CaptureBuilder tftp() {
        return new CaptureBuilder()
                .add(Wire.datagram(50300, 69, request(1, "fw/controller-2.1.BIN")))
                .add(Wire.reply(50400, 50300, join(u16(6), text("blksize\000512\0"))))
                .add(Wire.datagram(50300, 50400, join(u16(4), u16(0))))
                .add(Wire.reply(50400, 50300, join(u16(3), u16(1), new byte[512])))
                .add(Wire.datagram(50301, 69, request(2, "router-confg")))
                .add(Wire.datagram(50302, 69, request(2, "recipe.csv")))
                .add(Wire.reply(69, 50302, join(u16(5), u16(2), text("Access violation\0"))));
    }
}
