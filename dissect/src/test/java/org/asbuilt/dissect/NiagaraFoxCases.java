package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.text;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link NiagaraFox}. */
final class NiagaraFoxCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "niagarafox/greeting-and-basic-login", NiagaraFoxCases::greeting,
                "niagarafox/digest-and-channels", NiagaraFoxCases::channels);
    }

    private static byte[] frame(String line, String... values) {
        return text("fox " + line + "\n{\n" + String.join("\n", values) + "\n};;\n");
    }

    private static byte[] hello(String... values) {
        return frame("a 1 -1 fox hello", values);
    }

    private static CaptureBuilder greeting() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] answer = hello(
                "fox.version=s:1.0.1",
                "id=i:31",
                "hostName=s:192.0.2.10",
                "hostAddress=s:192.0.2.10",
                "app.name=s:Station",
                "app.version=s:3.8.38",
                "vm.name=s:Java HotSpot(TM) Client VM",
                "vm.version=s:1.5.0_34-b28",
                "os.name=s:QNX",
                "os.version=s:6.4.1",
                "station.name=s:Waterworks_North",
                "lang=s:en",
                "timeZone=s:Europe/Vienna;3600000;3600000;02:00:00.000,wall,march,-1",
                "hostId=s:Qnx-NPM6-0000-0000-0042",
                "vmUuid=s:00000000-0000-0000-0000-000000000042",
                "brandId=s:example",
                "sysInfo=o:bog 61[<bog version=\"1.0\">\n<p m=\"b=baja\" t=\"b:Facets\" v=\"\"/>\n</bog>\n]",
                "authAgentTypeSpecs=s:fox:FoxUsernamePasswordAuthAgent");
        new TcpTalk(capture, 40200, 1911)
                .open()
                .ask(hello(
                        "fox.version=s:1.0",
                        "id=i:7",
                        "hostName=s:engineering7",
                        "hostAddress=s:192.0.2.20",
                        "app.name=s:Workbench",
                        "app.version=s:3.8.38",
                        "os.name=s:Windows 7",
                        "os.version=s:6.1",
                        "hostId=s:Win-0000-0000-0000-0042"))
                .answerInPieces(answer, 200)
                .answer(frame("a 2 -1 fox challenge", "method=s:basic"))
                .ask(frame("a 2 -1 fox login", "username=s:operator", "password=s:" + SECRET))
                .answer(frame("a 3 -1 fox welcome", "ok=b:t"));
        return capture;
    }

    private static CaptureBuilder channels() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40201, 41911)
                .open()
                .ask(hello("fox.version=s:1.0", "app.name=s:Station", "app.version=s:4.10.0.154"))
                .answer(hello(
                        "fox.version=s:1.0",
                        "app.name=s:Station",
                        "app.version=s:4.9.1.30",
                        "hostName=s:station2",
                        "station.name=s:Pumps"))
                .answer(frame("a 1 -1 fox challenge", "method=s:digest-md5", "nonce=b:4[};;\n]"))
                .ask(frame("a 2 -1 fox login", "username=s:exchange", "digest=b:3[\n};]"))
                .answer(frame("a 2 -1 fox rejected", "reason=s:invalid"))
                .ask(frame("s 3 -1 station read", "path=s:/Drivers"))
                .answer(frame("r 3 3 station read", "value=s:1"))
                .ask(frame("s 4 -1 file read", "path=s:^config.bog"))
                .answer(frame("e 4 4 file read", "msg=s:denied"))
                .ask(frame("s 5 -1 component invoke", "slot=s:restart"))
                .answer(frame("a 5 -1 alarm send", "text=s:high"))
                .ask(frame("s 6 -1 unheard of", "text=s:high"));
        return capture;
    }
}
