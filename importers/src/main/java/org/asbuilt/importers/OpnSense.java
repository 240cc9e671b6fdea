package org.asbuilt.importers;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.device.MarkupStatements;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.opnsense.SenseDialect;
import org.asbuilt.model.SourceType;

/** The configuration of OPNsense or pfSense: config.xml. Source: OPNsense documentation; pfSense documentation, XML configuration file. */
public final class OpnSense implements Importer {
    private static final Pattern ROOT = Pattern.compile("<(?:opnsense|pfsense)[\\s>]");

    @Override
    public String name() {
        return "opnsense";
    }

    @Override
    public String reads() {
        return "OPNsense and pfSense configurations (config.xml)";
    }

    @Override
    public String unit() {
        return "settings";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        boolean markup = text.stripLeading().startsWith("<");
        return markup && ROOT.matcher(text).find()
                ? Certainty.certain("its root element is that of OPNsense or pfSense")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, new MarkupStatements(Set.of(), Set.of(), Set.of("uuid"), false), SenseDialect::new);
    }
}
