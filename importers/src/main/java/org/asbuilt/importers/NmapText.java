package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.nmap.TextReport;
import org.asbuilt.model.SourceType;

/** The report of an nmap scan for people: normal output (-oN), or what was copied from the console. */
public final class NmapText implements Importer {
    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^(# Nmap \\S+ scan initiated |Starting Nmap \\S+ )");
    private static final Pattern HOST = Pattern.compile("(?m)^Nmap scan report for \\S+");

    @Override
    public String name() {
        return "nmap-text";
    }

    @Override
    public String reads() {
        return "nmap reports as text (-oN or the console)";
    }

    @Override
    public String unit() {
        return "hosts";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ACTIVE_SCAN;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        if (FIRST_LINE.matcher(text).find()) {
            return Certainty.certain("nmap's own first line is there");
        }
        return HOST.matcher(text).find() ? Certainty.likely("it reports on hosts as nmap does") : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        TextReport.read(reading);
    }
}
