package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.device.Sectioned;
import org.asbuilt.importers.fortinet.FortiOs;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** The configuration of a FortiGate firewall: a backup, or what show prints. Source: FortiOS CLI Reference 7.4. */
public final class FortiGate implements Importer {
    private static final Pattern SECTION = Pattern.compile(
            "^\\s{0,8}config (system|firewall|router|vpn|user|log|wireless-controller|switch-controller) ?[a-z0-9-]*",
            Pattern.MULTILINE);
    private static final Pattern SETTING =
            Pattern.compile("^\\s{1,16}(set [a-zA-Z]|edit |next\\b|append )|^end\\b", Pattern.MULTILINE);

    @Override
    public String name() {
        return "fortigate";
    }

    @Override
    public String reads() {
        return "FortiGate configurations (backup or show)";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        if (text.startsWith("#config-version=F")) {
            return Certainty.certain("its first line names a FortiGate's version");
        }
        return SECTION.matcher(text).find() && SETTING.matcher(text).find()
                ? Certainty.certain("it has sections of FortiOS")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, new Sectioned(), FortiOs::new);
    }
}
