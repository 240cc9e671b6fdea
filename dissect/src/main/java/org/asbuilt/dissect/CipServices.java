package org.asbuilt.dissect;

import java.util.Map;
import java.util.Objects;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Services of the Common Industrial Protocol: those that all objects have, those of single objects, and those of Logix
 * controllers. A common service is named together with the object that it was asked of.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 1 appendix A (common services), chapters 3 and 5 (objects), volume 2
 * chapter 5 (TCP/IP and Ethernet objects), volume 5 chapter 5 (safety), volume 7 (Modbus), volume 8 chapter 5
 * (security); Rockwell Automation 1756-PM020 chapter 1 (services of Logix controllers).
 */
final class CipServices {
    private static final int MOST_OBJECTS = 0x120;
    private static final int MOST_SERVICES = 0x80;

    /** What a service does. */
    record Operation(Kind kind, String name) {}

    private static final Operation OTHER = new Operation(Kind.OTHER, "other service");
    private static final @Nullable Operation[] COMMON = new Operation[MOST_SERVICES];
    private static final @Nullable Operation[][] OF_OBJECTS = new Operation[MOST_OBJECTS][];

    private static final Map<Integer, String> OBJECTS = Map.ofEntries(
            Map.entry(0x01, "identity"),
            Map.entry(0x02, "message router"),
            Map.entry(0x03, "DeviceNet"),
            Map.entry(0x04, "assembly"),
            Map.entry(0x05, "connection"),
            Map.entry(0x06, "connection manager"),
            Map.entry(0x07, "register"),
            Map.entry(0x08, "discrete input point"),
            Map.entry(0x09, "discrete output point"),
            Map.entry(0x0A, "analog input point"),
            Map.entry(0x0B, "analog output point"),
            Map.entry(0x0E, "presence sensing"),
            Map.entry(0x0F, "parameter"),
            Map.entry(0x10, "parameter group"),
            Map.entry(0x12, "group"),
            Map.entry(0x1D, "discrete input group"),
            Map.entry(0x1E, "discrete output group"),
            Map.entry(0x1F, "discrete group"),
            Map.entry(0x20, "analog input group"),
            Map.entry(0x21, "analog output group"),
            Map.entry(0x22, "analog group"),
            Map.entry(0x23, "position sensor"),
            Map.entry(0x24, "position controller supervisor"),
            Map.entry(0x25, "position controller"),
            Map.entry(0x26, "block sequencer"),
            Map.entry(0x27, "command block"),
            Map.entry(0x28, "motor data"),
            Map.entry(0x29, "control supervisor"),
            Map.entry(0x2A, "drive"),
            Map.entry(0x2B, "acknowledge handler"),
            Map.entry(0x2C, "overload"),
            Map.entry(0x2D, "softstart"),
            Map.entry(0x2E, "selection"),
            Map.entry(0x37, "file"),
            Map.entry(0x39, "safety supervisor"),
            Map.entry(0x3A, "safety validator"),
            Map.entry(0x3B, "safety discrete output point"),
            Map.entry(0x3C, "safety discrete output group"),
            Map.entry(0x3D, "safety discrete input point"),
            Map.entry(0x3E, "safety discrete input group"),
            Map.entry(0x3F, "safety dual channel output"),
            Map.entry(0x41, "event log"),
            Map.entry(0x42, "motion device axis"),
            Map.entry(0x43, "time sync"),
            Map.entry(0x44, "Modbus"),
            Map.entry(0x45, "originator connection list"),
            Map.entry(0x46, "Modbus serial link"),
            Map.entry(0x47, "device level ring"),
            Map.entry(0x48, "quality of service"),
            Map.entry(0x49, "safety analog input point"),
            Map.entry(0x4A, "safety analog input group"),
            Map.entry(0x4B, "safety dual channel analog input"),
            Map.entry(0x4D, "target connection list"),
            Map.entry(0x4E, "base energy"),
            Map.entry(0x4F, "electrical energy"),
            Map.entry(0x50, "non-electrical energy"),
            Map.entry(0x51, "base switch"),
            Map.entry(0x52, "SNMP"),
            Map.entry(0x53, "power management"),
            Map.entry(0x54, "RSTP bridge"),
            Map.entry(0x55, "RSTP port"),
            Map.entry(0x5D, "CIP security"),
            Map.entry(0x5E, "EtherNet/IP security"),
            Map.entry(0x5F, "certificate management"),
            Map.entry(0x60, "authority"),
            Map.entry(0x61, "password authenticator"),
            Map.entry(0x62, "certificate authenticator"),
            Map.entry(0x64, "program name"),
            Map.entry(0x67, "PCCC"),
            Map.entry(0x68, "program"),
            Map.entry(0x6B, "symbol"),
            Map.entry(0x6C, "template"),
            Map.entry(0x8B, "wall clock time"),
            Map.entry(0xF0, "ControlNet"),
            Map.entry(0xF3, "connection configuration"),
            Map.entry(0xF4, "port"),
            Map.entry(0xF5, "TCP/IP interface"),
            Map.entry(0xF6, "Ethernet link"),
            Map.entry(0xF7, "CompoNet"),
            Map.entry(0xF9, "HART master port"),
            Map.entry(0x109, "LLDP management"),
            Map.entry(0x10A, "LLDP data table"));

    static {
        common();
        OBJECTS.forEach(CipServices::withCommon);
        connections();
        files();
        security();
        safety();
        motion();
        gateways();
        controllers();
    }

    private CipServices() {}

    /** What a service of an object does; an object of -1 is one that a symbol names. */
    static Operation of(int service, int object) {
        @Nullable Operation[] own = object >= 0 && object < MOST_OBJECTS ? OF_OBJECTS[object] : null;
        Operation operation = own == null ? null : own[service & 0x7F];
        if (operation == null) {
            operation = COMMON[service & 0x7F];
        }
        return operation == null ? OTHER : operation;
    }

    private static void add(int service, Kind kind, String name) {
        COMMON[service] = new Operation(kind, text(service, name));
    }

    private static void add(int object, int service, Kind kind, String name) {
        Objects.requireNonNull(OF_OBJECTS[object])[service] = new Operation(kind, text(service, name));
    }

    private static String text(int service, String name) {
        return "0x%02x %s".formatted(service, name);
    }

    private static void common() {
        add(0x01, Kind.READ, "get attributes all");
        add(0x02, Kind.WRITE, "set attributes all");
        add(0x03, Kind.READ, "get attribute list");
        add(0x04, Kind.WRITE, "set attribute list");
        add(0x05, Kind.STOP, "reset");
        add(0x06, Kind.START, "start");
        add(0x07, Kind.STOP, "stop");
        add(0x08, Kind.CONFIGURE, "create");
        add(0x09, Kind.CONFIGURE, "delete");
        add(0x0A, Kind.OTHER, "multiple service packet");
        add(0x0D, Kind.CONFIGURE, "apply attributes");
        add(0x0E, Kind.READ, "get attribute single");
        add(0x10, Kind.WRITE, "set attribute single");
        add(0x11, Kind.READ, "find next object instance");
        add(0x15, Kind.CONFIGURE, "restore");
        add(0x16, Kind.CONFIGURE, "save");
        add(0x17, Kind.OTHER, "no operation");
        add(0x18, Kind.READ, "get member");
        add(0x19, Kind.WRITE, "set member");
        add(0x1A, Kind.CONFIGURE, "insert member");
        add(0x1B, Kind.CONFIGURE, "remove member");
        add(0x1C, Kind.TIME, "group sync");
        add(0x4C, Kind.READ, "read tag");
        add(0x4D, Kind.WRITE, "write tag");
        add(0x4E, Kind.WRITE, "read, modify and write tag");
        add(0x52, Kind.READ, "read tag fragmented");
        add(0x53, Kind.WRITE, "write tag fragmented");
        add(0x55, Kind.READ, "get instance attribute list");
    }

    private static void withCommon(int object, String name) {
        @Nullable Operation[] own = new Operation[MOST_SERVICES];
        for (int service = 1; service <= 0x1C; service++) {
            Operation common = COMMON[service];
            if (common != null && service != 0x0A) {
                own[service] = new Operation(kind(object, common.kind()), common.name() + ", " + name);
            }
        }
        OF_OBJECTS[object] = own;
    }

    /** What reading or writing means with an object that is not a value of the process. */
    private static Kind kind(int object, Kind common) {
        return switch (object) {
            case 0x01 -> common == Kind.READ ? Kind.IDENTIFY : common == Kind.WRITE ? Kind.CONFIGURE : common;
            case 0x03, 0x05, 0x45, 0x46, 0x47, 0x48, 0x4D, 0x51, 0x52, 0x54, 0x55 ->
                common == Kind.WRITE ? Kind.CONFIGURE : common;
            case 0xF0, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF9, 0x109, 0x10A ->
                common == Kind.WRITE ? Kind.CONFIGURE : common;
            case 0x37 -> Kind.FILE;
            case 0x39, 0x3A -> common == Kind.WRITE ? Kind.CONFIGURE : common;
            case 0x43, 0x8B -> Kind.TIME;
            case 0x5D, 0x5E, 0x5F, 0x60, 0x61, 0x62 -> common == Kind.READ ? common : Kind.SECURITY;
            case 0x68 -> common == Kind.CONFIGURE ? Kind.PROGRAM_DOWNLOAD : common;
            default -> common;
        };
    }

    private static void connections() {
        add(0x05, 0x4B, Kind.CONNECT, "bind connection");
        add(0x05, 0x4C, Kind.CONNECT, "producing application lookup");
        add(0x05, 0x4E, Kind.CONNECT, "safety close");
        add(0x05, 0x54, Kind.CONNECT, "safety open");
        add(0x06, 0x4E, Kind.CONNECT, "forward close");
        add(0x06, 0x52, Kind.OTHER, "unconnected send");
        add(0x06, 0x54, Kind.CONNECT, "forward open");
        add(0x06, 0x56, Kind.DIAGNOSE, "get connection data");
        add(0x06, 0x57, Kind.DIAGNOSE, "search connection data");
        add(0x06, 0x59, Kind.CONNECT, "extended forward open");
        add(0x06, 0x5A, Kind.DIAGNOSE, "get connection owner");
        add(0x06, 0x5B, Kind.CONNECT, "large forward open");
        add(0xF3, 0x4B, Kind.CONFIGURE, "kick timer of connection configuration");
        add(0xF3, 0x4C, Kind.CONFIGURE, "open connection");
        add(0xF3, 0x4D, Kind.CONFIGURE, "close connection");
        add(0xF3, 0x4E, Kind.CONFIGURE, "stop connection");
        add(0xF3, 0x4F, Kind.CONFIGURE, "change start");
        add(0xF3, 0x50, Kind.DIAGNOSE, "get status of connection configuration");
        add(0xF3, 0x51, Kind.CONFIGURE, "change complete");
        add(0xF3, 0x52, Kind.CONFIGURE, "audit changes");
        add(0xF6, 0x4C, Kind.DIAGNOSE, "get and clear counters of Ethernet link");
        add(0x47, 0x4B, Kind.DIAGNOSE, "verify fault location");
        add(0x47, 0x4C, Kind.DIAGNOSE, "clear rapid faults");
        add(0x47, 0x4D, Kind.CONFIGURE, "restart sign on");
    }

    private static void files() {
        add(0x37, 0x4B, Kind.FILE, "initiate upload of a file");
        add(0x37, 0x4C, Kind.FILE, "initiate download of a file");
        add(0x37, 0x4D, Kind.FILE, "initiate partial read of a file");
        add(0x37, 0x4E, Kind.FILE, "initiate partial write of a file");
        add(0x37, 0x4F, Kind.FILE, "upload transfer of a file");
        add(0x37, 0x50, Kind.FILE, "download transfer of a file");
        add(0x37, 0x51, Kind.FILE, "clear file");
        add(0x0F, 0x4B, Kind.READ, "get enumeration string of a parameter");
    }

    private static void security() {
        add(0x5D, 0x4B, Kind.SECURITY, "begin configuration of CIP security");
        add(0x5D, 0x4C, Kind.SECURITY, "kick timer of CIP security");
        add(0x5D, 0x4D, Kind.SECURITY, "end configuration of CIP security");
        add(0x5D, 0x4E, Kind.SECURITY, "object cleanup of CIP security");
        add(0x5E, 0x4B, Kind.SECURITY, "begin configuration of EtherNet/IP security");
        add(0x5E, 0x4C, Kind.SECURITY, "kick timer of EtherNet/IP security");
        add(0x5E, 0x4D, Kind.SECURITY, "apply configuration of EtherNet/IP security");
        add(0x5E, 0x4E, Kind.SECURITY, "abort configuration of EtherNet/IP security");
        add(0x5F, 0x4B, Kind.SECURITY, "create certificate signing request");
        add(0x5F, 0x4C, Kind.SECURITY, "verify certificate");
    }

    private static void safety() {
        add(0x39, 0x4C, Kind.START, "recover safety supervisor");
        add(0x39, 0x4E, Kind.DIAGNOSE, "perform diagnostics of safety supervisor");
        add(0x39, 0x4F, Kind.CONFIGURE, "configure request of safety supervisor");
        add(0x39, 0x50, Kind.CONFIGURE, "validate configuration of safety supervisor");
        add(0x39, 0x51, Kind.SECURITY, "set password of safety supervisor");
        add(0x39, 0x52, Kind.SECURITY, "lock or unlock configuration of safety supervisor");
        add(0x39, 0x53, Kind.STOP, "mode change of safety supervisor");
        add(0x39, 0x54, Kind.STOP, "safety reset");
        add(0x39, 0x55, Kind.SECURITY, "reset password of safety supervisor");
        add(0x39, 0x56, Kind.CONFIGURE, "propose target unique network identifier");
        add(0x39, 0x57, Kind.CONFIGURE, "apply target unique network identifier");
        add(0x39, 0x58, Kind.CONFIGURE, "propose list of target unique network identifiers");
        add(0x39, 0x59, Kind.CONFIGURE, "apply list of target unique network identifiers");
        add(0x3A, 0x4B, Kind.DIAGNOSE, "reset errors of safety validator");
    }

    private static void motion() {
        add(0x42, 0x4B, Kind.READ, "get axis attributes list");
        add(0x42, 0x4C, Kind.WRITE, "set axis attributes list");
        add(0x42, 0x4D, Kind.WRITE, "set cyclic write list");
        add(0x42, 0x4E, Kind.READ, "set cyclic read list");
        add(0x42, 0x4F, Kind.START, "run motor test");
        add(0x42, 0x50, Kind.READ, "get motor test data");
        add(0x42, 0x51, Kind.START, "run inertia test");
        add(0x42, 0x52, Kind.READ, "get inertia test data");
        add(0x42, 0x53, Kind.START, "run hookup test");
        add(0x42, 0x54, Kind.READ, "get hookup test data");
    }

    private static void gateways() {
        add(0x44, 0x4B, Kind.READ, "read discrete inputs through Modbus");
        add(0x44, 0x4C, Kind.READ, "read coils through Modbus");
        add(0x44, 0x4D, Kind.READ, "read input registers through Modbus");
        add(0x44, 0x4E, Kind.READ, "read holding registers through Modbus");
        add(0x44, 0x4F, Kind.WRITE, "write coils through Modbus");
        add(0x44, 0x50, Kind.WRITE, "write holding registers through Modbus");
        add(0x44, 0x51, Kind.OTHER, "Modbus passthrough");
        add(0x67, 0x4B, Kind.OTHER, "execute PCCC");
        add(0x67, 0x4C, Kind.OTHER, "execute PCCC through Data Highway Plus");
        add(0x67, 0x4D, Kind.OTHER, "execute local PCCC");
    }

    private static void controllers() {
        add(0x6B, 0x55, Kind.READ, "get instance attribute list, symbol");
        add(0x6C, 0x4C, Kind.READ, "read template");
    }
}
