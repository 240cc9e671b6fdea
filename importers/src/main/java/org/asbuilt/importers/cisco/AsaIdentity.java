package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Upkeep;

/** Who the firewall is, and its accounts. */
final class AsaIdentity implements Chapter {
    private Optional<Statement> first = Optional.empty();

    @Override
    public boolean read(Statement line, Device device) {
        first = first.isPresent() ? first : Optional.of(line);
        if (line.text().startsWith(":")) {
            comment(line, device);
            return true;
        }
        Locus at = line.locus();
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "asa", "pix", "fwsm", "ngfw" -> version(line, device);
            case "hostname" -> device.hostname(line.word(1), line.take().locus());
            case "name" -> {
                device.define(Places.ALIAS, line.word(2), List.of(line.word(1)));
                line.take();
            }
            case "username" -> {
                boolean administrator =
                        line.after("privilege").filter("15"::equals).isPresent();
                device.account(
                        line.word(1), administrator ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), at);
                line.takeAll();
            }
            case "enable" ->
                device.account(
                        "enable",
                        Optional.of(AccountType.LOCAL_ADMIN),
                        line.takeAll().locus());
            case "clock" -> {
                if (line.is("clock", "timezone")) {
                    device.fact(Upkeep.class, "timeZone", line.from(2), at);
                }
                line.take();
            }
            case "passwd", "banner" -> line.takeAll();
            default -> {
                return line.text().startsWith("Cryptochecksum") && line.take().isTaken();
            }
        }
        return true;
    }

    private static void comment(Statement line, Device device) {
        String text = line.text().substring(1).strip();
        if (text.startsWith("Serial Number:")) {
            device.serial(text.substring(14), line.locus());
        } else if (text.startsWith("Hardware:")) {
            String[] parts = text.substring(9).split(",", 2);
            device.fact(Nameplate.class, "model", parts[0].strip(), line.locus());
        } else if (text.startsWith("Written by")) {
            device.remark(line.locus(), text);
        }
        line.take();
    }

    private static void version(Statement line, Device device) {
        if (!line.word(1).equalsIgnoreCase("Version")) {
            return;
        }
        device.fact(Platform.class, "osVersion", line.word(2), line.take().locus());
        String system = line.is("NGFW")
                ? "Cisco Firepower Threat Defense"
                : "Cisco " + line.word(0).toUpperCase(Locale.ROOT);
        device.fact(Platform.class, "operatingSystem", system, line.locus());
    }

    @Override
    public void end(Device device) {
        first.ifPresent(line -> {
            device.fact(PartPath.of(AssetRole.class, "assetClass"), "firewall", line.locus(), Confidence.PROBABLE);
            device.fact(PartPath.of(Nameplate.class, "manufacturer"), "Cisco", line.locus(), Confidence.PROBABLE);
        });
    }
}
