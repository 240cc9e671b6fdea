package org.asbuilt.importers.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.dissect.Numbers;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;

/**
 * Reads electronic data sheets: of the Common Industrial Protocol (ODVA, The CIP Networks Library volume 1, chapter 7) and of CANopen
 * with its configured form DCF (CiA 306-1). What is XML goes to {@link XmlSheet}.
 */
public final class DataSheet {
    private static final Numbers TYPES = Numbers.of("cip-device-types");
    private static final Map<Long, AssetClass> CLASSES = Map.ofEntries(
            Map.entry(0x02L, AssetClass.DRIVE),
            Map.entry(0x06L, AssetClass.SENSOR),
            Map.entry(0x07L, AssetClass.REMOTE_IO),
            Map.entry(0x0cL, AssetClass.REMOTE_IO),
            Map.entry(0x0eL, AssetClass.PLC),
            Map.entry(0x13L, AssetClass.DRIVE),
            Map.entry(0x18L, AssetClass.HMI),
            Map.entry(0x1bL, AssetClass.ACTUATOR),
            Map.entry(0x22L, AssetClass.SENSOR),
            Map.entry(0x25L, AssetClass.DRIVE),
            Map.entry(0x2cL, AssetClass.SWITCH));
    private static final Map<String, String> NETWORKS = Map.of(
            "ethernetip", "EtherNet/IP",
            "devicenet", "DeviceNet",
            "controlnet", "ControlNet",
            "componet", "CompoNet",
            "safety", "CIP Safety",
            "cipsafety", "CIP Safety",
            "modbus_sl", "Modbus RTU",
            "modbustcp", "Modbus/TCP",
            "hart", "HART",
            "iolink", "IO-Link");

    private final Reading reading;
    private final SheetSections sections;

    private DataSheet(Reading reading, SheetSections sections) {
        this.reading = reading;
        this.sections = sections;
    }

    /**
     * Reads a data sheet.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        String head = reading.input().head().text();
        if (head.stripLeading().startsWith("<")) {
            XmlSheet.read(reading);
            return;
        }
        boolean can = head.toLowerCase(Locale.ROOT).contains("[deviceinfo]");
        SheetSections sections = new SheetSections(
                reading,
                can
                        ? Set.of("fileinfo", "deviceinfo", "devicecomissioning", "devicecommissioning")
                        : Set.of("file", "device", "device classification"));
        try (BufferedReader text = reading.text()) {
            if (can) {
                sections.readLines(text);
            } else {
                sections.readStatements(text);
            }
        }
        DataSheet sheet = new DataSheet(reading, sections);
        if (can) {
            sheet.can();
        } else {
            sheet.industrial();
        }
        reading.count("sections", sections.sections());
    }

    private String device(String key) {
        return sections.value("device", key);
    }

    private static Optional<Long> number(String text) {
        try {
            boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
            return Optional.of(Long.parseLong(hexadecimal ? text.substring(2) : text, hexadecimal ? 16 : 10));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void industrial() {
        Locus at = sections.place("device");
        if (!sections.has("device")) {
            throw new Refused(at, "the data sheet has no section that tells of a device");
        }
        Product product = new Product(at);
        product.manufacturer = device("vendname");
        product.model = device("prodname");
        product.orderNumber = device("catalog");
        Optional<Long> major = number(device("majrev"));
        Optional<Long> minor = number(device("minrev"));
        major.ifPresent(
                found -> product.version = found + minor.map(rest -> "." + rest).orElse(""));
        Optional<Long> vendor = number(device("vendcode"));
        Optional<Long> type = number(device("prodtype"));
        Optional<Long> code = number(device("prodcode"));
        boolean identified = vendor.isPresent() && type.isPresent() && code.isPresent();
        if (identified) {
            product.identifier("CIP " + vendor.get() + "/" + type.get() + "/" + code.get());
        } else {
            reading.note(Severity.WARNING, at, "vendor, type or product code is missing or no number");
        }
        type.map(CLASSES::get).ifPresent(found -> product.assetClass = Optional.of(found));
        String sort = device("prodtypestr");
        product.words("", sort.isEmpty() ? type.flatMap(TYPES::name).orElse("") : sort);
        product.words("", sections.value("file", "desctext"));
        product.words("data sheet revision ", sections.value("file", "revision"));
        product.words("of ", sections.value("file", "moddate"));
        networks().forEach(product::speaks);
        reading.units(1, product.claim(reading) && identified ? 1 : 0);
    }

    private Set<String> networks() {
        Set<String> networks = new HashSet<>();
        sections.all("device classification").values().forEach(network -> {
            String first = network.split(",", -1)[0].strip().toLowerCase(Locale.ROOT);
            String known = NETWORKS.get(first);
            networks.add(known == null ? "" : known);
            if (known == null) {
                reading.count("classes of network that are not known", 1);
            }
        });
        return networks;
    }

    private String can(String key) {
        return sections.value("deviceinfo", key);
    }

    private void can() {
        Locus at = sections.place("deviceinfo");
        Product product = new Product(at);
        product.manufacturer = can("vendorname");
        product.model = can("productname");
        product.orderNumber = can("ordercode");
        Optional<Long> vendor = number(can("vendornumber"));
        Optional<Long> code = number(can("productnumber"));
        if (vendor.isPresent() && code.isPresent()) {
            product.identifier(String.format(Locale.ROOT, "CANopen 0x%08X/0x%08X", vendor.get(), code.get()));
        }
        number(can("revisionnumber"))
                .ifPresent(revision -> product.words(
                        "revision ", revision > 0xffff ? (revision >> 16) + "." + (revision & 0xffff) : "" + revision));
        product.speaks("CANopen");
        product.words("", sections.value("fileinfo", "description"));
        product.words(
                "data sheet ",
                (sections.value("fileinfo", "fileversion") + "." + sections.value("fileinfo", "filerevision"))
                        .replaceAll("^\\.|\\.$", ""));
        reading.units(1, product.claim(reading) ? 1 : 0);
        node(product);
    }

    /** The node that a configured sheet (DCF) is of. */
    private void node(Product product) {
        String section = sections.has("devicecomissioning") ? "devicecomissioning" : "devicecommissioning";
        if (!sections.has(section)) {
            return;
        }
        Locus at = sections.place(section);
        String name = sections.value(section, "nodename");
        String network = sections.value(section, "networkname");
        Optional<Long> node = number(sections.value(section, "nodeid"));
        String called = name.isEmpty() ? node.map(id -> "CANopen node " + id).orElse("") : name;
        String number = node.map(id -> "node " + id).orElse("no node id");
        Draft draft = new Draft(reading, Kind.ASSET, Method.PARSED_CONFIG, at)
                .name(called, at)
                .fact(Nameplate.class, "manufacturer", product.manufacturer, at)
                .fact(Nameplate.class, "model", product.model, at)
                .fact(Nameplate.class, "orderNumber", product.orderNumber, at)
                .fact(Communication.class, "supportedProtocols", "CANopen", at)
                .fact(Designation.class, "description", number + (network.isEmpty() ? "" : " on " + network), at);
        number(sections.value(section, "lss_serialnumber"))
                .filter(serial -> serial > 0)
                .ifPresent(serial -> draft.serial(Long.toString(serial), at));
        reading.units(1, draft.claim() ? 1 : 0);
    }
}
