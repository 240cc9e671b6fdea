package org.asbuilt.importers.suricata;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.traffic.Document;
import org.asbuilt.model.Function;

/** What an exchange was used for. */
final class Operations {
    private Operations() {}

    static Set<Function> of(Document event) {
        Set<Function> functions = EnumSet.noneOf(Function.class);
        switch (event.text("event_type")) {
            case "modbus" -> modbus(event, functions);
            case "dnp3" -> dnp3(event, functions);
            case "enip" -> enip(event, functions);
            case "snmp" -> snmp(event, functions);
            case "mqtt" -> {
                if (event.has("mqtt", "publish") || event.has("mqtt", "subscribe")) {
                    functions.add(Function.MONITOR_READ);
                }
            }
            case "tftp", "ftp_data", "nfs" -> functions.add(Function.FILE_TRANSFER);
            default -> {
                // The protocol itself says what it is for.
            }
        }
        return functions;
    }

    private static void modbus(Document event, Set<Function> functions) {
        String access = event.text("modbus", "request", "access_type");
        String name = event.text("modbus", "request", "function_code");
        long code = event.number("modbus", "request", "function_raw");
        if (access.contains("WRITE") || name.contains("Wr") || code == 5 || code == 6 || code == 15 || code == 16) {
            functions.add(Function.CONTROL_WRITE);
        }
        if (access.contains("READ") || name.startsWith("Rd") || (code > 0 && code < 5)) {
            functions.add(Function.MONITOR_READ);
        }
        if (code == 90) {
            functions.add(Function.CONFIGURATION_ENGINEERING);
        }
    }

    private static void dnp3(Document event, Set<Function> functions) {
        for (Document message : event.list("dnp3", "request")) {
            dnp3(message.number("application", "function_code"), functions);
        }
        for (Document message : event.list("dnp3", "response")) {
            dnp3(message.number("application", "function_code"), functions);
        }
        dnp3(event.number("dnp3", "application", "function_code"), functions);
    }

    /** Source: IEEE 1815-2012, table 4-1. */
    private static void dnp3(long code, Set<Function> functions) {
        if (code == 1) {
            functions.add(Function.MONITOR_READ);
        } else if (code >= 2 && code <= 6) {
            functions.add(Function.CONTROL_WRITE);
        } else if ((code >= 13 && code <= 19) || code == 31) {
            functions.add(Function.CONFIGURATION_ENGINEERING);
        } else if (code == 24) {
            functions.add(Function.TIME_SYNC);
        } else if (code >= 25 && code <= 30) {
            functions.add(Function.FILE_TRANSFER);
        } else if (code == 130) {
            functions.add(Function.ALARM_EVENT);
        }
    }

    private static void enip(Document event, Set<Function> functions) {
        cip(event.text("enip", "request", "cip", "service"), functions);
        event.list("enip", "request", "cip", "multiple").forEach(one -> cip(one.text("service"), functions));
    }

    private static void cip(String service, Set<Function> functions) {
        String name = service.toLowerCase(Locale.ROOT);
        if (name.contains("write") || name.startsWith("set ") || name.startsWith("set_")) {
            functions.add(Function.CONTROL_WRITE);
        } else if (name.contains("read") || name.startsWith("get ") || name.startsWith("get_")) {
            functions.add(Function.MONITOR_READ);
        } else if (name.equals("start") || name.equals("stop") || name.equals("reset") || name.contains("download")) {
            functions.add(Function.CONFIGURATION_ENGINEERING);
        }
    }

    private static void snmp(Document event, Set<Function> functions) {
        String kind = event.text("snmp", "pdu_type");
        if (kind.startsWith("get")) {
            functions.add(Function.MONITOR_READ);
        } else if (kind.startsWith("set")) {
            functions.add(Function.CONFIGURATION_ENGINEERING);
        } else if (kind.contains("trap") || kind.startsWith("inform")) {
            functions.add(Function.ALARM_EVENT);
        }
    }
}
