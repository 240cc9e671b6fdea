package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The services of OPC UA by the number of their messages' encoding.
 *
 * <p>Source: OPC 10000-4 (1.05) clause 5; OPC 10000-6 annex A (NodeIds).
 */
final class OpcUaServices {
    static final int SERVICE_FAULT = 397;
    static final int FIND_SERVERS = 422;
    static final int GET_ENDPOINTS = 428;
    static final int REGISTER_SERVER = 437;
    static final int OPEN_CHANNEL = 446;
    static final int CREATE_SESSION = 461;
    static final int ACTIVATE_SESSION = 467;
    static final int READ = 631;
    static final int CALL = 712;
    static final int REGISTER_SERVER_AGAIN = 12211;
    static final int RESPONSE = 3;

    private static final int SIZE = 12_216;
    private static final @Nullable Operation[] REQUESTS = new Operation[SIZE];
    private static final boolean[] IS_RESPONSE = new boolean[SIZE];

    static final Operation OPEN = request(OPEN_CHANNEL, Kind.CONNECT, "OpenSecureChannel");
    static final Operation CLOSE = request(452, Kind.CONNECT, "CloseSecureChannel");
    static final Operation HELLO = new Operation(Kind.CONNECT, "Hello");
    static final Operation REVERSE_HELLO = new Operation(Kind.CONNECT, "ReverseHello");

    private static final Operation CALL_METHOD = request(CALL, Kind.WRITE, "Call");
    private static final Operation CALL_GET_ITEMS = new Operation(Kind.SUBSCRIBE, "Call GetMonitoredItems");
    private static final Operation CALL_RESEND = new Operation(Kind.SUBSCRIBE, "Call ResendData");
    private static final Operation CALL_STATE = new Operation(Kind.STOP, "Call RequestServerStateChange");
    private static final Operation CALL_REFRESH = new Operation(Kind.ALARM, "Call ConditionRefresh");
    private static final Operation CALL_ENABLE = new Operation(Kind.ALARM, "Call Enable");
    private static final Operation CALL_DISABLE = new Operation(Kind.ALARM, "Call Disable");
    private static final Operation CALL_COMMENT = new Operation(Kind.ALARM, "Call AddComment");
    private static final Operation CALL_ACKNOWLEDGE = new Operation(Kind.ALARM, "Call Acknowledge");
    private static final Operation CALL_CONFIRM = new Operation(Kind.ALARM, "Call Confirm");
    private static final Operation CALL_OPEN = new Operation(Kind.FILE, "Call file Open");
    private static final Operation CALL_CLOSE = new Operation(Kind.FILE, "Call file Close");
    private static final Operation CALL_READ = new Operation(Kind.FILE, "Call file Read");
    private static final Operation CALL_WRITE = new Operation(Kind.FILE, "Call file Write");
    private static final Operation CALL_CERTIFICATE = new Operation(Kind.SECURITY, "Call UpdateCertificate");
    private static final Operation CALL_SIGNING = new Operation(Kind.SECURITY, "Call CreateSigningRequest");
    private static final Operation CALL_APPLY = new Operation(Kind.SECURITY, "Call ApplyChanges");
    private static final Operation CALL_REJECTED = new Operation(Kind.SECURITY, "Call GetRejectedList");

    static {
        request(FIND_SERVERS, Kind.IDENTIFY, "FindServers");
        request(12_208, Kind.IDENTIFY, "FindServersOnNetwork");
        request(GET_ENDPOINTS, Kind.IDENTIFY, "GetEndpoints");
        request(REGISTER_SERVER, Kind.CONNECT, "RegisterServer");
        request(REGISTER_SERVER_AGAIN, Kind.CONNECT, "RegisterServer2");
        request(CREATE_SESSION, Kind.CONNECT, "CreateSession");
        request(ACTIVATE_SESSION, Kind.CONNECT, "ActivateSession");
        request(473, Kind.CONNECT, "CloseSession");
        request(479, Kind.OTHER, "Cancel");
        request(488, Kind.CONFIGURE, "AddNodes");
        request(494, Kind.CONFIGURE, "AddReferences");
        request(500, Kind.CONFIGURE, "DeleteNodes");
        request(506, Kind.CONFIGURE, "DeleteReferences");
        request(527, Kind.READ, "Browse");
        request(533, Kind.READ, "BrowseNext");
        request(554, Kind.READ, "TranslateBrowsePathsToNodeIds");
        request(560, Kind.READ, "RegisterNodes");
        request(566, Kind.READ, "UnregisterNodes");
        request(615, Kind.READ, "QueryFirst");
        request(621, Kind.READ, "QueryNext");
        request(READ, Kind.READ, "Read");
        request(664, Kind.READ, "HistoryRead");
        request(673, Kind.WRITE, "Write");
        request(700, Kind.WRITE, "HistoryUpdate");
        request(751, Kind.SUBSCRIBE, "CreateMonitoredItems");
        request(763, Kind.SUBSCRIBE, "ModifyMonitoredItems");
        request(769, Kind.SUBSCRIBE, "SetMonitoringMode");
        request(775, Kind.SUBSCRIBE, "SetTriggering");
        request(781, Kind.SUBSCRIBE, "DeleteMonitoredItems");
        request(787, Kind.SUBSCRIBE, "CreateSubscription");
        request(793, Kind.SUBSCRIBE, "ModifySubscription");
        request(799, Kind.SUBSCRIBE, "SetPublishingMode");
        request(826, Kind.SUBSCRIBE, "Publish");
        request(832, Kind.SUBSCRIBE, "Republish");
        request(841, Kind.SUBSCRIBE, "TransferSubscriptions");
        request(847, Kind.SUBSCRIBE, "DeleteSubscriptions");
        IS_RESPONSE[SERVICE_FAULT] = true;
        // The answer to 12208 and 12211 has the next number, all others stand three behind.
        IS_RESPONSE[12_209] = true;
        IS_RESPONSE[12_212] = true;
    }

    private OpcUaServices() {}

    /** What a request does. */
    record Operation(Kind kind, String name) {}

    private static Operation request(int encoding, Kind kind, String name) {
        Operation operation = new Operation(kind, name);
        REQUESTS[encoding] = operation;
        if (encoding < 12_000) {
            IS_RESPONSE[encoding + RESPONSE] = true;
        }
        return operation;
    }

    /** The request with the encoding. */
    static Optional<Operation> request(int encoding) {
        return isRequest(encoding) ? Optional.ofNullable(REQUESTS[encoding]) : Optional.empty();
    }

    static boolean isRequest(int encoding) {
        return encoding >= 0 && encoding < SIZE && REQUESTS[encoding] != null;
    }

    static boolean isResponse(int encoding) {
        return encoding >= 0 && encoding < SIZE && IS_RESPONSE[encoding];
    }

    /** What calling a method of the standard does; -1 is a method of the server's own. */
    static Operation call(int method) {
        return switch (method) {
            case 11_489, 11_492 -> CALL_GET_ITEMS;
            case 12_871, 12_873 -> CALL_RESEND;
            case 12_883, 12_886 -> CALL_STATE;
            case 3875, 12_912 -> CALL_REFRESH;
            case 9027 -> CALL_ENABLE;
            case 9028 -> CALL_DISABLE;
            case 9029 -> CALL_COMMENT;
            case 9111 -> CALL_ACKNOWLEDGE;
            case 9113 -> CALL_CONFIRM;
            case 11_580 -> CALL_OPEN;
            case 11_583 -> CALL_CLOSE;
            case 11_585 -> CALL_READ;
            case 11_588 -> CALL_WRITE;
            case 12_616, 13_737 -> CALL_CERTIFICATE;
            case 12_731, 12_737 -> CALL_SIGNING;
            case 12_734, 12_740 -> CALL_APPLY;
            case 12_775, 12_777 -> CALL_REJECTED;
            default -> CALL_METHOD;
        };
    }
}
