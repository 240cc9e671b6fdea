package org.asbuilt.importers.netbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The forms by which NetBox takes in tables in bulk: their columns are called as the fields are, where the page calls them by titles. Each is
 * read as the table that the page would export of the same objects. Source: the open source of NetBox 4.2 to 4.4, forms for bulk import.
 */
enum ImportForm {
    DEVICES(
            ExportedTable.DEVICES,
            "name,role,device_type,site,status",
            "serial=serial number,asset_tag=asset tag,device_type=type,vc_position=vc position,vc_priority=vc priority"),
    INTERFACES(ExportedTable.INTERFACES, "device,name,type,enabled", "mac_address=mac address"),
    MAC_ADDRESSES(ExportedTable.INTERFACES, "mac_address,device,interface", "mac_address=mac address,interface=name"),
    ADDRESSES(
            ExportedTable.ADDRESSES,
            "address,status,device,interface",
            "address=ip address,device=parent,dns_name=dns name"),
    PREFIXES(ExportedTable.PREFIXES, "prefix,status,vlan_site", ""),
    VLANS(ExportedTable.VLANS, "site,vid,name,status", ""),
    SITES(ExportedTable.SITES, "name,slug,status", "time_zone=time zone,physical_address=physical address"),
    CABLES(
            ExportedTable.CABLES,
            "side_a_device,side_a_name,side_b_device,side_b_name",
            "side_a_device=device a,side_a_name=termination a,side_b_device=device b,side_b_name=termination b"),
    TYPES(
            ExportedTable.TYPES,
            "manufacturer,model,slug,part_number",
            "model=device type,part_number=part number,u_height=u height,is_full_depth=full depth");

    /** What stands where NetBox demands something that is not known; Asbuilt writes it so. */
    private static final String UNKNOWN = "Not known";

    private final ExportedTable table;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
    private final List<String> marks;

    @SuppressWarnings("ImmutableEnumChecker") // filled while it is made, and never after
    private final Map<String, String> titles = new HashMap<>();

    ImportForm(ExportedTable table, String marks, String titles) {
        this.table = table;
        this.marks = List.of(marks.split(",", -1));
        for (String pair : titles.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                this.titles.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    /** The form of which all the marks are among the columns, and which has most of them. A table with keys is one of the page. */
    static Optional<ImportForm> of(List<String> columns) {
        List<String> plain = columns.stream().map(ImportForm::plain).toList();
        if (plain.contains("id")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(form -> plain.containsAll(form.marks))
                .max((one, other) -> Integer.compare(one.marks.size(), other.marks.size()));
    }

    ExportedTable table() {
        return table;
    }

    /** The titles that the page has for the columns. */
    List<String> titles(List<String> columns) {
        return columns.stream()
                .map(ImportForm::plain)
                .map(column -> titles.getOrDefault(column, column))
                .toList();
    }

    /** A cell as the page would show it. */
    String cell(String title, String text) {
        String plain = text.strip();
        if (plain.equals(UNKNOWN)) {
            return "";
        }
        boolean isNumber = !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return title.equals("vlan") && isNumber ? "VLAN " + plain + " (" + plain + ")" : text;
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
