package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * What the services of {@link Bacnet} do, and the functions of its link and network layers.
 *
 * <p>Source: ANSI/ASHRAE 135-2020 clauses 6.2.4 (network messages), 13 to 17 and 24 (services), 16.1 and 16.4
 * (communication control, reinitialize), 18 (errors), 21 (numbers), J.2 and U.2 (link functions).
 */
final class BacnetServices {
    private static final FunctionCodes CONFIRMED =
            FunctionCodes.of("bacnet-confirmed-services", 256, BacnetServices::confirmedKind);
    private static final FunctionCodes UNCONFIRMED =
            FunctionCodes.of("bacnet-unconfirmed-services", 256, BacnetServices::unconfirmedKind);
    private static final int SECURED = 3;

    private BacnetServices() {}

    private static Kind confirmedKind(int service) {
        return switch (service) {
            case 0, 2, 32 -> Kind.ALARM;
            case 1, 31 -> Kind.PUBLISH;
            case 3, 4, 12, 13, 14, 26, 29, 33 -> Kind.READ;
            case 5, 28, 30 -> Kind.SUBSCRIBE;
            case 6, 7 -> Kind.FILE;
            case 8, 9, 10, 11 -> Kind.CONFIGURE;
            case 15, 16, 27 -> Kind.WRITE;
            case 17, 20 -> Kind.STOP;
            case 21, 22 -> Kind.CONNECT;
            case 24, 25, 34 -> Kind.SECURITY;
            default -> Kind.OTHER;
        };
    }

    private static Kind unconfirmedKind(int service) {
        return switch (service) {
            case 0, 1, 7, 8, 13 -> Kind.IDENTIFY;
            case 2, 11 -> Kind.PUBLISH;
            case 3, 12 -> Kind.ALARM;
            case 6, 9 -> Kind.TIME;
            case 10 -> Kind.WRITE;
            case 14 -> Kind.CONFIGURE;
            default -> Kind.OTHER;
        };
    }

    /** Tells a confirmed request whose parameters lie in the bytes. */
    static void confirmed(Message message, int service, int at, int end) {
        switch (service) {
            case 1, 2, 31, 32 -> unasked(message, CONFIRMED, service);
            case 17 -> communication(message, at, end);
            case 20 -> reinitialize(message, at, end);
            default -> {
                message.senderAsks();
                CONFIRMED.asked(message, service);
            }
        }
    }

    /** Tells an unconfirmed request. */
    static void unconfirmed(Message message, int service) {
        switch (service) {
            case 0, 1, 2, 3, 11, 12, 13 -> unasked(message, UNCONFIRMED, service);
            case 6, 9 -> {
                message.senderAsks();
                UNCONFIRMED.asked(message, service);
                message.role(message.sender(), RoleKind.TIME_SERVER);
            }
            default -> {
                message.senderAsks();
                UNCONFIRMED.asked(message, service);
            }
        }
    }

    /** What a device tells of itself. */
    private static void unasked(Message message, FunctionCodes codes, int service) {
        if (Bacnet.isBroadcast(message)) {
            codes.published(message, service);
        } else {
            message.senderServes();
            codes.served(message, service);
        }
    }

    private static void communication(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        message.senderAsks();
        int next = BacnetTag.isValue(bytes, at, end, 0) ? BacnetTag.next(bytes, at, end) : at;
        long state = BacnetTag.isValue(bytes, next, end, 1) ? BacnetTag.unsigned(bytes, next) : -1;
        switch ((int) state) {
            case 0 -> message.function(Kind.START, "17 device communication control, enable");
            case 1 -> message.function(Kind.STOP, "17 device communication control, disable");
            case 2 -> message.function(Kind.STOP, "17 device communication control, disable initiation");
            default -> CONFIRMED.asked(message, 17);
        }
        if (state >= 0) {
            password(message, BacnetTag.next(bytes, next, end), end, 2);
        }
    }

    private static void reinitialize(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        message.senderAsks();
        long state = BacnetTag.isValue(bytes, at, end, 0) ? BacnetTag.unsigned(bytes, at) : -1;
        switch ((int) state) {
            case 0 -> message.function(Kind.STOP, "20 reinitialize device, cold start");
            case 1 -> message.function(Kind.STOP, "20 reinitialize device, warm start");
            case 2 -> message.function(Kind.FILE, "20 reinitialize device, start backup");
            case 3 -> message.function(Kind.FILE, "20 reinitialize device, end backup");
            case 4 -> message.function(Kind.FILE, "20 reinitialize device, start restore");
            case 5 -> message.function(Kind.FILE, "20 reinitialize device, end restore");
            case 6 -> message.function(Kind.FILE, "20 reinitialize device, abort restore");
            case 7 -> message.function(Kind.CONFIGURE, "20 reinitialize device, activate changes");
            default -> CONFIRMED.asked(message, 20);
        }
        if (state >= 0) {
            password(message, BacnetTag.next(bytes, at, end), end, 1);
        }
    }

    /** That there is a password is told, never which. */
    private static void password(Message message, int at, int end, int number) {
        boolean isGiven = BacnetTag.isValue(message.bytes(), at, end, number);
        if (FirstTime.of(message, SECURED, isGiven ? 1 : 0)) {
            message.security(
                    message.askedService(), SecurityPart.AUTHENTICATION, isGiven ? "password in clear" : "none");
        }
    }

    /** Tells an error by its class. */
    static void error(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        message.senderServes();
        int inner = at < end && BacnetTag.isOpening(bytes, at, 0) ? at + 1 : at;
        boolean isClass = inner < end && bytes.u8(inner) == 0x91;
        int number = isClass ? bytes.u8(inner + 1) : ERRORS.length;
        message.served(Kind.DIAGNOSE, number < ERRORS.length ? ERRORS[number] : "error");
    }

    private static final String[] ERRORS = {
        "error of device",
        "error of object",
        "error of property",
        "error of resources",
        "error of security",
        "error of services",
        "error of virtual terminal",
        "error of communication"
    };

    /** Tells a refusal of either end. */
    static void refused(Message message, boolean isFromServer, String operation) {
        if (isFromServer) {
            message.served(Kind.DIAGNOSE, operation);
        } else {
            message.function(Kind.DIAGNOSE, operation);
        }
    }

    /** Tells a message of the network layer. */
    static void network(Message message, int type) {
        switch (type) {
            case 0, 8, 9, 18 -> message.function(Kind.CONNECT, NETWORK[type]);
            case 1, 2, 3, 4, 5, 7, 19 -> told(message, NETWORK[type]);
            case 6 -> message.function(Kind.CONFIGURE, NETWORK[type]);
            case 10, 11, 12, 13, 14, 15, 16, 17 -> message.function(Kind.SECURITY, NETWORK[type]);
            default -> message.function(Kind.OTHER, "other network message");
        }
    }

    /** What a router tells. */
    private static void told(Message message, String operation) {
        if (Bacnet.isBroadcast(message)) {
            message.published(Kind.CONNECT, operation);
        } else {
            message.served(Kind.CONNECT, operation);
        }
    }

    private static final String[] NETWORK = {
        "network message 0 Who-Is-Router-To-Network",
        "network message 1 I-Am-Router-To-Network",
        "network message 2 I-Could-Be-Router-To-Network",
        "network message 3 Reject-Message-To-Network",
        "network message 4 Router-Busy-To-Network",
        "network message 5 Router-Available-To-Network",
        "network message 6 Initialize-Routing-Table",
        "network message 7 Initialize-Routing-Table-Ack",
        "network message 8 Establish-Connection-To-Network",
        "network message 9 Disconnect-Connection-To-Network",
        "network message 10 Challenge-Request",
        "network message 11 Security-Payload",
        "network message 12 Security-Response",
        "network message 13 Request-Key-Update",
        "network message 14 Update-Key-Set",
        "network message 15 Update-Distribution-Key",
        "network message 16 Request-Master-Key",
        "network message 17 Set-Master-Key",
        "network message 18 What-Is-Network-Number",
        "network message 19 Network-Number-Is"
    };

    /** Tells a function of the link that is more than carrying. */
    static void link(Message message, boolean isVersion4, int function) {
        if (!isVersion4) {
            link6(message, function);
            return;
        }
        switch (function) {
            case 0 -> message.senderServes();
            case 1 -> message.function(Kind.CONFIGURE, "link 1 write broadcast distribution table");
            case 2 -> message.function(Kind.DIAGNOSE, "link 2 read broadcast distribution table");
            case 3, 7 -> message.senderServes();
            case 4 -> message.served(Kind.CONNECT, "link 4 forward for a device");
            case 5 -> message.function(Kind.CONNECT, "link 5 register foreign device");
            case 6 -> message.function(Kind.DIAGNOSE, "link 6 read foreign device table");
            case 8 -> message.function(Kind.CONFIGURE, "link 8 delete entry of foreign device table");
            case 9 -> message.function(Kind.CONNECT, "link 9 distribute broadcast to network");
            case 10, 11 -> message.bytes().u8(1);
            case 12 -> message.function(Kind.SECURITY, "link 12 secured message");
            default -> message.function(Kind.OTHER, "other link function");
        }
    }

    private static void link6(Message message, int function) {
        switch (function) {
            case 0 -> message.senderServes();
            case 1, 2 -> message.bytes().u8(1);
            case 3, 4, 6 -> message.function(Kind.CONNECT, "link 3 resolve address");
            case 5, 7 -> message.senderServes();
            case 8 -> message.served(Kind.CONNECT, "link 8 forward for a device");
            case 9 -> message.function(Kind.CONNECT, "link 9 register foreign device");
            case 10 -> message.function(Kind.CONFIGURE, "link 10 delete entry of foreign device table");
            case 11 -> message.function(Kind.SECURITY, "link 11 secured message");
            case 12 -> message.function(Kind.CONNECT, "link 12 distribute broadcast to network");
            default -> message.function(Kind.OTHER, "other link function");
        }
    }
}
