package org.asbuilt.importers.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads the description of a PROFIBUS device. Source: PROFIBUS Guideline 2.122, Specification for PROFIBUS Device Description, 5.1. */
public final class GsdReading {
    private static final Set<String> WANTED = Set.of(
            "vendor_name",
            "model_name",
            "revision",
            "ident_number",
            "protocol_ident",
            "station_type",
            "hardware_release",
            "software_release",
            "ordernumber",
            "order_number",
            "slave_family",
            "modular_station",
            "max_module",
            "dpv1_slave",
            "gsd_revision",
            "info_text");

    private final Reading reading;
    private final Map<String, String> values = new HashMap<>();
    private Locus at = new Locus.Whole();
    private boolean started;
    private boolean continued;

    private GsdReading(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a description.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        GsdReading gsd = new GsdReading(reading);
        int number = 0;
        try (BufferedReader text = reading.text()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                gsd.line(line, number);
            }
        } catch (Refused refused) {
            gsd.claim();
            throw refused;
        }
        gsd.claim();
    }

    private void line(String raw, int number) {
        String line = withoutComment(raw).strip();
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("#")) {
            started |= line.toLowerCase(Locale.ROOT).startsWith("#profibus_dp");
            at = started && at instanceof Locus.Whole ? new Locus.Line(number) : at;
            return;
        }
        boolean continues = line.endsWith("\\");
        boolean rest = continued;
        continued = continues;
        if (rest) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
            reading.count("statements without a value", 1);
            return;
        }
        String key = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        if (key.equals("module")) {
            reading.count("modules", 1);
        } else if (WANTED.contains(key)) {
            values.putIfAbsent(key, unquoted(line.substring(equals + 1)));
        } else {
            reading.count("statements of communication and parameters", 1);
        }
    }

    /** A semicolon begins a comment, but not within quotation marks. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static String unquoted(String value) {
        String plain = value.strip();
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    private void claim() {
        if (!started && values.isEmpty()) {
            reading.note(Severity.WARNING, at, "nothing in it describes a device");
            reading.units(1, 0);
            return;
        }
        Product product = new Product(at);
        product.manufacturer = value("vendor_name");
        product.model = value("model_name");
        product.orderNumber = value("ordernumber").isEmpty() ? value("order_number") : value("ordernumber");
        product.hardware = value("hardware_release");
        product.version = value("software_release");
        String ident = value("ident_number");
        if (ident.matches("0[xX][0-9A-Fa-f]{1,4}")) {
            product.identifier("PROFIBUS 0x" + ident.substring(2).toUpperCase(Locale.ROOT));
        } else if (!ident.isEmpty()) {
            reading.note(Severity.WARNING, at, "the ident number is none of four hexadecimal digits");
        }
        product.speaks("PROFIBUS");
        String number = value("slave_family").split("@", -1)[0].strip();
        if (number.matches("\\d{1,3}")) {
            String family = Families.numbered(Integer.parseInt(number, 10));
            product.assetClass = Families.named(family);
            product.words("family ", family);
        }
        product.words("", value("info_text"));
        product.words("revision ", value("revision"));
        product.words("", value("station_type").equals("1") ? "master" : "slave");
        product.words("", value("dpv1_slave").equals("1") ? "with DP-V1" : "");
        product.words(
                "", value("modular_station").equals("1") ? "modular, up to " + value("max_module") + " modules" : "");
        product.words("GSD revision ", value("gsd_revision"));
        reading.units(1, product.claim(reading) ? 1 : 0);
    }
}
