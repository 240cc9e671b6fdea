package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * What services of OPC UA tell of applications, endpoints, accounts and builds.
 *
 * <p>Source: OPC 10000-4 (1.05) clauses 5.4 to 5.6 and 7 (ApplicationDescription, EndpointDescription, identity tokens).
 */
final class OpcUaContent {
    private static final int MOST_ENDPOINTS = 256;
    private static final int MODE_SIGN = 2;
    private static final int MODE_ENCRYPT = 3;
    private static final String[] TYPES = {"server", "client", "client and server", "discovery server"};
    private static final String[] TOKENS = {"anonymous", "password", "certificate", "issued token"};

    private OpcUaContent() {}

    /** Whether more than the first part of a message is wanted. */
    static boolean isOfInterest(Message message, int encoding) {
        return switch (encoding) {
            case OpcUaServices.FIND_SERVERS + OpcUaServices.RESPONSE,
                    OpcUaServices.GET_ENDPOINTS + OpcUaServices.RESPONSE,
                    OpcUaServices.CREATE_SESSION,
                    OpcUaServices.CREATE_SESSION + OpcUaServices.RESPONSE,
                    OpcUaServices.ACTIVATE_SESSION,
                    OpcUaServices.REGISTER_SERVER,
                    OpcUaServices.REGISTER_SERVER_AGAIN,
                    OpcUaServices.CALL -> true;
            case OpcUaServices.READ + OpcUaServices.RESPONSE -> OpcUaBuild.isAwaited(message);
            default -> false;
        };
    }

    /** Reads a whole message, which begins with the number of its encoding. */
    static void read(Message message, Bytes bytes, int at, int end) {
        int encoding = bytes.u16le(at + 2);
        if (encoding == OpcUaServices.READ) {
            OpcUaBuild.asked(message, bytes, at + 4, end);
            return;
        }
        if (encoding == OpcUaServices.READ + OpcUaServices.RESPONSE) {
            OpcUaBuild.answered(message, bytes, at + 4, end);
            return;
        }
        if (!isOfInterest(message, encoding)) {
            return;
        }
        OpcUaCursor cursor = new OpcUaCursor(bytes, at + 4, end);
        if (OpcUaServices.isRequest(encoding)) {
            cursor.requestHeader();
        } else if (cursor.responseHeader() < 0) {
            return;
        }
        switch (encoding) {
            case OpcUaServices.FIND_SERVERS + OpcUaServices.RESPONSE -> servers(message, cursor);
            case OpcUaServices.GET_ENDPOINTS + OpcUaServices.RESPONSE -> endpoints(message, cursor);
            case OpcUaServices.CREATE_SESSION -> createSession(message, cursor);
            case OpcUaServices.CREATE_SESSION + OpcUaServices.RESPONSE -> sessionCreated(message, cursor);
            case OpcUaServices.ACTIVATE_SESSION -> activateSession(message, cursor);
            case OpcUaServices.CALL -> call(message, cursor);
            default -> registerServer(message, cursor);
        }
    }

    private record Application(String uri, String product, String name, int type, String discovery) {}

    private static Application application(OpcUaCursor cursor) {
        String uri = cursor.string();
        String product = cursor.string();
        String name = cursor.localizedText();
        int type = cursor.i32();
        cursor.skipString();
        cursor.skipString();
        String discovery = "";
        for (int left = cursor.count(); left > 0; left--) {
            String url = cursor.string();
            discovery = discovery.isEmpty() ? url : discovery;
        }
        return new Application(uri, product, name, type, discovery);
    }

    private static void tell(Message message, Endpoint end, Application application) {
        message.identity(end, IdentityPart.APPLICATION_URI, application.uri());
        message.identity(end, IdentityPart.PRODUCT_CODE, application.product());
        message.identity(end, IdentityPart.APPLICATION, application.name());
        if (application.type() >= 0 && application.type() < TYPES.length) {
            message.identity(end, IdentityPart.DEVICE_TYPE, TYPES[application.type()]);
        }
    }

    /** A discovery server tells of others: on its own machine, unless their address says otherwise. */
    private static void servers(Message message, OpcUaCursor cursor) {
        Endpoint asked = message.service();
        for (int left = Math.min(cursor.count(), MOST_ENDPOINTS); left > 0; left--) {
            Application application = application(cursor);
            OptionalInt port = OpcUaAddress.port(application.discovery());
            String host = OpcUaAddress.host(application.discovery());
            Optional<NetworkAddress> literal = NetworkAddress.parse(OpcUaAddress.unbracketed(host))
                    .filter(address -> !asked.address().equals(Optional.of(address)))
                    .filter(address -> !address.toInetAddress().isLoopbackAddress()
                            && !address.toInetAddress().isAnyLocalAddress());
            if (literal.isPresent()) {
                tell(message, new Endpoint(Optional.empty(), asked.vlan(), literal, port), application);
            } else if (port.isEmpty() || port.equals(asked.port())) {
                tell(message, asked, application);
            } else {
                tell(message, new Endpoint(asked.mac(), asked.vlan(), asked.address(), port), application);
            }
        }
    }

    private static void endpoints(Message message, OpcUaCursor cursor) {
        byte[] shown = new byte[0];
        for (int left = Math.min(cursor.count(), MOST_ENDPOINTS); left > 0; left--) {
            shown = endpoint(message, cursor, shown);
        }
    }

    /** Describes an endpoint; returns the certificate that was shown last. */
    private static byte[] endpoint(Message message, OpcUaCursor cursor, byte[] shown) {
        Endpoint service = message.service();
        String url = cursor.string();
        message.identity(service, IdentityPart.URL, OpcUaAddress.withoutUser(url));
        String host = OpcUaAddress.host(url);
        if (OpcUaAddress.isName(host)) {
            message.name(service.withoutPort(), NameKind.HOSTNAME, host);
        }
        tell(message, service, application(cursor));
        byte[] certificate = cursor.octets();
        int mode = cursor.i32();
        String policy = OpcUa.policy(cursor.string());
        message.security(service, SecurityPart.POLICY, policy);
        message.security(service, SecurityPart.ENCRYPTION, mode == MODE_ENCRYPT ? policy : "none");
        message.security(service, SecurityPart.INTEGRITY, mode >= MODE_SIGN ? policy : "none");
        for (int left = cursor.count(); left > 0; left--) {
            token(message, service, cursor, policy, mode);
        }
        cursor.skipString();
        cursor.skip(1);
        if (certificate.length > 0 && !Arrays.equals(certificate, shown)) {
            Certificates.show(message, service, certificate);
            return certificate;
        }
        return shown;
    }

    private static void token(Message message, Endpoint service, OpcUaCursor cursor, String policy, int mode) {
        cursor.skipString();
        int type = cursor.i32();
        cursor.skipString();
        cursor.skipString();
        String own = OpcUa.policy(cursor.string());
        MalformedBytes.unless(type >= 0 && type < TOKENS.length, "an unknown kind of identity token", cursor.at());
        boolean isClear = type == 1 && mode != MODE_ENCRYPT && (own.isEmpty() ? policy : own).equals("None");
        message.security(service, SecurityPart.AUTHENTICATION, isClear ? "password in clear" : TOKENS[type]);
    }

    private static void createSession(Message message, OpcUaCursor cursor) {
        tell(message, message.sender(), application(cursor));
        cursor.skipString();
        OpcUa.askedHost(message, cursor.string());
        cursor.skipString();
        cursor.skipString();
        byte[] certificate = cursor.octets();
        if (certificate.length > 0) {
            Certificates.show(message, message.sender(), certificate);
        }
    }

    private static void sessionCreated(Message message, OpcUaCursor cursor) {
        cursor.node();
        cursor.node();
        cursor.skip(8);
        cursor.skipString();
        cursor.skipString();
        endpoints(message, cursor);
    }

    private static void activateSession(Message message, OpcUaCursor cursor) {
        cursor.skipString();
        cursor.skipString();
        for (int left = cursor.count(); left > 0; left--) {
            cursor.skipString();
            cursor.skipString();
        }
        cursor.skipStrings();
        OpcUaCursor.Extension token = cursor.extension();
        Endpoint service = message.askedService();
        OpcUaCursor content = new OpcUaCursor(cursor.bytes(), token.at(), token.at() + token.length());
        switch (token.type()) {
            case 0, 321 -> message.security(service, SecurityPart.AUTHENTICATION, "anonymous");
            case 324 -> {
                content.skipString();
                message.security(service, SecurityPart.ACCOUNT, content.string());
                content.skipString();
                boolean isClear = content.string().isEmpty();
                message.security(
                        service, SecurityPart.AUTHENTICATION, isClear ? "password in clear" : "password encrypted");
            }
            case 327 -> {
                message.security(service, SecurityPart.AUTHENTICATION, "certificate");
                content.skipString();
                byte[] certificate = content.octets();
                if (certificate.length > 0) {
                    Certificates.show(message, message.sender(), certificate);
                }
            }
            case 940 -> message.security(service, SecurityPart.AUTHENTICATION, "issued token");
            default -> message.security(service, SecurityPart.AUTHENTICATION, "token of its own");
        }
    }

    /** The first method called stands for all of the message. */
    private static void call(Message message, OpcUaCursor cursor) {
        int method = -1;
        if (cursor.count() > 0) {
            cursor.node();
            method = cursor.node();
        }
        OpcUaServices.Operation operation = OpcUaServices.call(method);
        message.function(operation.kind(), operation.name());
    }

    /** A server makes itself known to a discovery server: it is the sender. */
    private static void registerServer(Message message, OpcUaCursor cursor) {
        Endpoint server = message.sender();
        message.identity(server, IdentityPart.APPLICATION_URI, cursor.string());
        message.identity(server, IdentityPart.PRODUCT_CODE, cursor.string());
        for (int left = cursor.count(); left > 0; left--) {
            message.identity(server, IdentityPart.APPLICATION, cursor.localizedText());
        }
        cursor.skip(4);
        cursor.skipString();
        for (int left = cursor.count(); left > 0; left--) {
            message.identity(server, IdentityPart.URL, OpcUaAddress.withoutUser(cursor.string()));
        }
    }
}
