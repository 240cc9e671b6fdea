package org.asbuilt.importers.netbox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables that NetBox exports: by which columns each is known, and which field of the model a column is. */
enum ExportedTable {
    DEVICES(
            "dcim.device",
            "vc position,vc priority,asset tag",
            "name=unnamed name,status=choice status,tenant=named tenant,site=named site,location=named location,rack=named rack,"
                    + "role=named role,manufacturer=maker device_type,type=model device_type,platform=named platform,"
                    + "serial number=text serial,asset tag=text asset_tag,position=text position,ip address=text primary_address,"
                    + "virtual chassis=named virtual_chassis,vc position=text vc_position,description=text description,"
                    + "comments=text comments"),
    INTERFACES(
            "dcim.interface",
            "device,untagged vlan,tagged vlans,enabled",
            "name=text name,device=host device,device site=site device,label=text label,enabled=truth enabled,mode=choice mode,"
                    + "mac address=text mac_address,primary mac=text mac_address,description=text description,"
                    + "ip addresses=list ip_addresses,untagged vlan=vlan untagged_vlan,tagged vlans=vlans tagged_vlans,"
                    + "vrf=named vrf,lag=named lag,link peers=text link_peers,link peer=text link_peers"),
    MACHINES(
            "virtualization.virtualmachine",
            "vcpus,cluster,ipv4 address",
            "name=text name,status=choice status,site=named site,cluster=named cluster,role=named role,tenant=named tenant,"
                    + "platform=named platform,ip address=text primary_address,serial number=text serial,"
                    + "description=text description,comments=text comments"),
    MACHINE_INTERFACES(
            "virtualization.vminterface",
            "virtual machine,untagged vlan,tagged vlans,enabled",
            "name=text name,virtual machine=named virtual_machine,enabled=truth enabled,mode=choice mode,"
                    + "mac address=text mac_address,primary mac=text mac_address,description=text description,"
                    + "ip addresses=list ip_addresses,untagged vlan=vlan untagged_vlan,tagged vlans=vlans tagged_vlans,"
                    + "vrf=named vrf"),
    ADDRESSES(
            "ipam.ipaddress",
            "ip address,nat (inside),assigned,dns name",
            "ip address=text address,dns name=text dns_name,description=text description,assigned=truth assigned,"
                    + "interface=port assigned_object,parent=host parent,device/vm=host parent"),
    PREFIXES(
            "ipam.prefix",
            "prefix,children,utilization",
            "prefix=prefix prefix,vrf=named vrf,tenant=named tenant,site=named site,scope type=text scope_type,"
                    + "scope=named scope,vlan=vlan vlan,role=named role,description=text description,comments=text comments"),
    VLANS(
            "ipam.vlan",
            "vid,name,prefixes,group",
            "vid=text vid,name=text name,site=named site,tenant=named tenant,role=named role,description=text description,"
                    + "comments=text comments"),
    SITES(
            "dcim.site",
            "facility,region,time zone,physical address",
            "name=text name,facility=text facility,region=named region,tenant=named tenant,time zone=text time_zone,"
                    + "description=text description,physical address=text physical_address,comments=text comments"),
    CABLES(
            "dcim.cable",
            "termination a,termination b,device a,device b",
            "label=text label,description=text description,type=text type,termination a=text a,termination b=text b,"
                    + "device a=text device_a,device b=text device_b,site a=text site_a,site b=text site_b"),
    TYPES(
            "dcim.devicetype",
            "device type,full depth,part number",
            "device type=text model,manufacturer=named manufacturer,part number=text part_number,"
                    + "description=text description"),
    MODULES(
            "dcim.module",
            "device,module bay,module type",
            "device=host device,module bay=named module_bay,manufacturer=maker module_type,module type=model module_type,"
                    + "serial number=text serial,description=text description"),
    SERVICES(
            "ipam.service",
            "parent,protocol,ports,name",
            "name=text name,parent=host device,protocol=choice protocol,ports=ports ports");

    /** Columns of which the record holds nothing, or what other columns and tables say better. */
    private static final Set<String> WITHOUT_PLACE = Set.of(
            "id",
            "slug",
            "created",
            "last updated",
            "tags",
            "contacts",
            "tenant group",
            "region",
            "site group",
            "group",
            "asns",
            "asn count",
            "asn",
            "rack face",
            "face",
            "u height",
            "airflow",
            "latitude",
            "longitude",
            "ipv4 address",
            "ipv6 address",
            "oob ip",
            "vc priority",
            "config template",
            "parent device",
            "position (device bay)",
            "owner",
            "owner group",
            "console ports",
            "console server ports",
            "power ports",
            "power outlets",
            "interfaces",
            "front ports",
            "rear ports",
            "device bays",
            "module bays",
            "inventory items",
            "cluster",
            "device location",
            "device status",
            "type",
            "management only",
            "mtu",
            "speed",
            "duplex",
            "wwn",
            "mark connected",
            "cable",
            "cable color",
            "connection",
            "link peers",
            "link peer",
            "status",
            "prefix (flat)",
            "depth",
            "children",
            "utilization",
            "vlan group",
            "pool",
            "marked utilized",
            "role",
            "vrf",
            "nat (inside)",
            "nat (outside)",
            "prefixes",
            "l2vpn",
            "color",
            "color name",
            "length",
            "length unit",
            "profile",
            "rack a",
            "rack b",
            "location a",
            "location b",
            "tenant",
            "shipping address",
            "devices",
            "device count",
            "instances",
            "full depth",
            "weight",
            "height (u)",
            "subdevice role",
            "parent/child status",
            "default platform",
            "exclude from utilization",
            "vcpus",
            "memory",
            "memory (mb)",
            "disk",
            "disk (gb)",
            "disk size (gb)",
            "virtual disks",
            "device",
            "start on boot",
            "mac addresses",
            "fhrp groups",
            "tunnel",
            "vdcs",
            "module",
            "module bay",
            "asset tag",
            "comments",
            "description",
            "ip addresses",
            "q-in-q role",
            "q-in-q svlan",
            // Fields of the forms for bulk import.
            "is_primary",
            "is_oob",
            "vlan_site",
            "vlan_group",
            "scope_type",
            "scope_id",
            "side_a_type",
            "side_b_type",
            "vm_role",
            "mgmt_only",
            "mark_connected");

    private static final Map<ExportedTable, Map<String, Column>> COLUMNS = read();

    private final String model;
    private final String marks;
    private final String columns;

    /**
     * What a column is.
     *
     * @param form how its text is to be read
     * @param field the field of the model
     */
    record Column(String form, String field) {}

    ExportedTable(String model, String marks, String columns) {
        this.model = model;
        this.marks = marks;
        this.columns = columns;
    }

    private static Map<ExportedTable, Map<String, Column>> read() {
        Map<ExportedTable, Map<String, Column>> tables = new EnumMap<>(ExportedTable.class);
        for (ExportedTable table : values()) {
            Map<String, Column> columns = new HashMap<>();
            for (String column : table.columns.split(",", -1)) {
                int equals = column.indexOf('=');
                String[] words = column.substring(equals + 1).split(" ", 2);
                columns.put(column.substring(0, equals), new Column(words[0], words[1]));
            }
            tables.put(table, Map.copyOf(columns));
        }
        return tables;
    }

    private List<String> marks() {
        return List.of(marks.split(",", -1));
    }

    String model() {
        return model;
    }

    Optional<Column> column(String title) {
        return Optional.ofNullable(COLUMNS.getOrDefault(this, Map.of()).get(plain(title)));
    }

    static boolean isWithoutPlace(String title) {
        return WITHOUT_PLACE.contains(plain(title));
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /** The table of which all the marks are among the titles, and which has most of them; an export of all data has its keys too. */
    static Optional<ExportedTable> of(List<String> titles) {
        List<String> plain = titles.stream().map(ExportedTable::plain).toList();
        if (!plain.contains("id")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(table -> plain.containsAll(table.marks()))
                .max((one, other) ->
                        Integer.compare(one.marks().size(), other.marks().size()));
    }
}
