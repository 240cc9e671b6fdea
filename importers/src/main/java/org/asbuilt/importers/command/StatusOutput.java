package org.asbuilt.importers.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.cisco.Vlans;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;

/** What show interfaces status tells: each port's name, whether it is switched on, its VLAN. */
final class StatusOutput implements Output {
    private static final Pattern STATE = Pattern.compile(
            " (connected|notconnect|notconnec|disabled|err-disabled|err-disabl|errDisabl|errdisable|inactive|suspended|suspend|monitoring|monitor|sfpAbsent|xcvrAbsen|xcvrInval|noOperMem|linkFlapE|down|up|faulty|channelDo|silent|bpdugErrD|udldErrDi|admin):?(?: TDR?)? ");
    private static final Pattern NAME = Pattern.compile("^[A-Za-z][A-Za-z-]*[\\d/.:]+$");

    private final Device device;

    StatusOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        String text = line.text();
        if (line.is("Port", "Name") || text.matches("[- ]+")) {
            line.take();
            return;
        }
        Matcher state = STATE.matcher(text + " ");
        if (line.size() < 3 || !NAME.matcher(line.word(0)).matches()) {
            return;
        }
        int at = -1;
        String word = "";
        while (state.find()) {
            // A name may hold such a word too; the state is the one with the VLAN behind it.
            String next =
                    text.substring(Math.min(state.end(), text.length())).strip().split("\\s+", 2)[0];
            boolean vlan = Tokens.isNumber(next)
                    || next.matches(
                            "trunk|routed|unassigned|--|f-path|rspan|pvlan|1 .*|fabric|vpc-peerlink|tap-agg|full|auto|unassig");
            if (at < 0 || vlan) {
                at = state.start();
                word = state.group(1);
            }
            state.region(state.end() - 1, text.length() + 1);
        }
        if (at < 0) {
            return;
        }
        one(
                line,
                text.substring(line.word(0).length(), Math.max(at, line.word(0).length()))
                        .strip(),
                word,
                at);
    }

    private void one(Statement line, String description, String state, int at) {
        String name = PortNames.full(line.word(0));
        fact(name, "description", description.equals("--") ? "" : description, line);
        fact(name, "enabled", state.equals("disabled") || state.equals("admin") ? "false" : "true", line);
        String[] rest = line.text().substring(at).strip().split("\\s+", -1);
        String vlan = rest.length > 1 ? rest[1] : "";
        switch (vlan) {
            case "trunk", "routed" -> fact(name, "mode", vlan, line);
            default ->
                Vlans.id(vlan).ifPresent(id -> {
                    fact(name, "vlan", Integer.toString(id), line);
                    fact(name, "mode", "access", line);
                });
        }
        if (state.startsWith("err")) {
            device.remark(line.locus(), name + " was switched off by the device because of an error");
        }
        line.take();
    }

    private void fact(String name, String part, String value, Statement line) {
        device.fact(DeviceInterface.class, name, part, value, line.locus());
    }
}
