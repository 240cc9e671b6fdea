package org.asbuilt.dissect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a protocol's own bytes told about an end. The first packet that told it is its place. */
public sealed interface Sighting {
    /** Whom it is about. */
    Endpoint endpoint();

    /** The protocol that told, named as {@link Dissector#protocol()}. */
    String protocol();

    /** How much it may be trusted. */
    Confidence confidence();

    /** The first packet that told it. */
    Place place();

    /** The same, seen at another place. */
    Sighting at(Place place);

    /** Which part of an identity is told. */
    enum IdentityPart {
        /** Maker in words. */
        VENDOR,
        /** Maker as the protocol's number for it, decimal. */
        VENDOR_NUMBER,
        /** Model or product name. */
        MODEL,
        /** Product family in words. */
        PRODUCT_FAMILY,
        /** The vendor's product code or number for the model. */
        PRODUCT_CODE,
        /** Order number, such as 6ES7 315-2EH14-0AB0. */
        ORDER_NUMBER,
        /** Serial number of the device or module. */
        SERIAL_NUMBER,
        /** Serial number of a memory card. */
        MEMORY_CARD_SERIAL,
        /** Hardware revision. */
        HARDWARE_REVISION,
        /** Firmware revision. */
        FIRMWARE_REVISION,
        /** Bootloader revision. */
        BOOTLOADER_REVISION,
        /** Kind of device in the protocol's words or number. */
        DEVICE_TYPE,
        /** Software with version, as it names itself. */
        SOFTWARE,
        /** Operating system. */
        OPERATING_SYSTEM,
        /** Application or project that runs on it. */
        APPLICATION,
        /** Name of the automation system, as configured. */
        SYSTEM_NAME,
        /** Name of the module, as configured. */
        MODULE_NAME,
        /** Place in the plant, as configured in the device. */
        LOCATION,
        /** Plant identification (higher-level designation). */
        PLANT_IDENTIFICATION,
        /** Free description. */
        DESCRIPTION,
        /** Address of its web page. */
        URL,
        /** Number by which the protocol addresses it: DNP3 link address, IEC 104 common address, EtherCAT station. */
        PROTOCOL_ADDRESS,
        /** Number of the device in its network, as BACnet device instance; decimal. */
        DEVICE_INSTANCE,
        /** Number of the device type among those of its vendor, as PROFINET device ID; {@code 0x} and hexadecimal. */
        DEVICE_NUMBER,
        /** Tag in the plant, as configured in the device. */
        TAG,
        /** Revision of the configuration or project that runs. */
        CONFIGURATION_REVISION,
        /** Name of a data set or control block that it publishes. */
        DATA_SET,
        /** State of the protocol itself, such as stratum and source of a clock or the area of a router. */
        PROTOCOL_DETAIL,
        /** Revision of the protocol that it speaks. */
        PROTOCOL_REVISION,
        /** Uniform resource identifier of its application. */
        APPLICATION_URI
    }

    /** What an end is for. */
    enum RoleKind {
        /** Asks. */
        CLIENT,
        /** Answers. */
        SERVER,
        /** Runs a program: programmable logic controller. */
        CONTROLLER,
        /** Loads programs. */
        ENGINEERING_STATION,
        /** Input and output or other field device without a program of its own. */
        FIELD_DEVICE,
        /** Passes on requests to devices behind it. */
        GATEWAY,
        /** Forwards frames. */
        SWITCH,
        /** Forwards packets. */
        ROUTER,
        /** Wireless access point. */
        ACCESS_POINT,
        /** Telephone. */
        TELEPHONE,
        /** Gives out addresses. */
        ADDRESS_SERVER,
        /** Answers names. */
        NAME_SERVER,
        /** Sends values to a group or broker unasked. */
        PUBLISHER,
        /** Asks a broker or group for values. */
        SUBSCRIBER,
        /** Passes on what publishers send. */
        BROKER,
        /** Gives the time. */
        TIME_SERVER,
        /** Knows accounts: Kerberos, LDAP. */
        DIRECTORY_SERVER,
        /** Keeps files for others. */
        FILE_SERVER,
        /** Takes in logs. */
        LOG_SERVER,
        /** Watches or sets network devices: SNMP. */
        MANAGEMENT_STATION,
        /** Remote terminal unit or outstation of a telecontrol system. */
        REMOTE_TERMINAL_UNIT,
        /** Protection relay or other intelligent electronic device of a substation. */
        INTELLIGENT_ELECTRONIC_DEVICE,
        /** Energy or flow meter. */
        METER
    }

    /** Which kind of name. */
    enum NameKind {
        /** Host name given by its owner (DHCP option 12, LLDP system name, PROFINET station name). */
        HOSTNAME,
        /** Domain name that resolves to the address, as a server or the host answered. */
        DOMAIN_NAME,
        /** Service instance name of DNS-SD. */
        SERVICE_INSTANCE,
        /** Host name by which clients ask for it (HTTP Host header, TLS server name). */
        VIRTUAL_HOST,
        /** Windows domain or work group that it belongs to. */
        GROUP_NAME,
        /** Name of a wireless network (SSID). */
        NETWORK_NAME
    }

    /** Which security property of a service is told. */
    enum SecurityPart {
        /** Version of the protocol or its security layer, such as {@code "TLS 1.2"}, {@code "SNMP v2c"}. */
        VERSION,
        /** {@code "none"}, or what encrypts. */
        ENCRYPTION,
        /** {@code "none"}, {@code "anonymous"}, {@code "password in clear"}, {@code "certificate"} and so on. */
        AUTHENTICATION,
        /** {@code "none"}, or what protects messages from change. */
        INTEGRITY,
        /** Named policy, such as OPC UA {@code "None"} or {@code "Basic256Sha256"}. */
        POLICY,
        /** Name of an account that was used; never its secret. */
        ACCOUNT,
        /** Subject of the certificate that was shown. */
        CERTIFICATE_SUBJECT,
        /** Issuer of the certificate that was shown. */
        CERTIFICATE_ISSUER,
        /** Names that the certificate is for, besides the subject. */
        CERTIFICATE_NAME,
        /** Until when the certificate is valid, as ISO 8601 in UTC. */
        CERTIFICATE_END,
        /** Public key and signature of the certificate, such as {@code "RSA 1024, SHA1withRSA"}. */
        CERTIFICATE_KEY,
        /** SHA-256 of the certificate, hexadecimal. */
        CERTIFICATE_FINGERPRINT
    }

    /**
     * A part of the identity.
     *
     * @param component which part of the device, such as {@code "unit 3"} behind a gateway or {@code "slot 2"}; empty
     *     for the end itself
     * @param value printable text, trimmed, as the device gave it; at most 512 characters
     */
    record Identity(
            Endpoint endpoint,
            Optional<String> component,
            IdentityPart part,
            String value,
            String protocol,
            Confidence confidence,
            Place place)
            implements Sighting {
        @Override
        public Identity at(Place other) {
            return new Identity(endpoint, component, part, value, protocol, confidence, other);
        }
    }

    /** A role that the end was seen in. */
    record Role(Endpoint endpoint, RoleKind role, String protocol, Confidence confidence, Place place)
            implements Sighting {
        @Override
        public Role at(Place other) {
            return new Role(endpoint, role, protocol, confidence, other);
        }
    }

    /**
     * An operation that a client asked of a server; how often is in {@link Conversation#functions()}.
     *
     * @param endpoint the client
     * @param target the server
     */
    record Function(
            Endpoint endpoint,
            Endpoint target,
            FunctionUse.Kind kind,
            String operation,
            String protocol,
            Confidence confidence,
            Place place)
            implements Sighting {
        @Override
        public Function at(Place other) {
            return new Function(endpoint, target, kind, operation, protocol, confidence, other);
        }
    }

    /**
     * A name of the end.
     *
     * @param endpoint the bearer of the name (for an answer of a name server: the address that was answered)
     */
    record Name(Endpoint endpoint, NameKind kind, String value, String protocol, Confidence confidence, Place place)
            implements Sighting {
        @Override
        public Name at(Place other) {
            return new Name(endpoint, kind, value, protocol, confidence, other);
        }
    }

    /**
     * The end announced itself as a neighbour on the link of the capture.
     *
     * @param chassis its chassis identifier as text
     * @param port its port identifier as text
     * @param portDescription its description of the port
     * @param capabilities enabled capabilities in the standard's words, sorted
     * @param managementAddresses addresses to manage it by
     */
    record Neighbour(
            Endpoint endpoint,
            String chassis,
            String port,
            Optional<String> portDescription,
            List<String> capabilities,
            List<NetworkAddress> managementAddresses,
            String protocol,
            Confidence confidence,
            Place place)
            implements Sighting {
        public Neighbour {
            capabilities = List.copyOf(capabilities);
            managementAddresses = List.copyOf(managementAddresses);
        }

        @Override
        public Neighbour at(Place other) {
            return new Neighbour(
                    endpoint,
                    chassis,
                    port,
                    portDescription,
                    capabilities,
                    managementAddresses,
                    protocol,
                    confidence,
                    other);
        }
    }

    /**
     * An address was leased.
     *
     * @param endpoint who got it: MAC of the client hardware address field, and the leased address
     * @param server who gave it, if told
     * @param routers default gateways handed out
     * @param nameServers name servers handed out
     * @param prefixLength length of the subnet mask handed out, 0 to 32
     * @param duration how long it may be kept, if told
     */
    record Lease(
            Endpoint endpoint,
            Optional<NetworkAddress> server,
            List<NetworkAddress> routers,
            List<NetworkAddress> nameServers,
            Optional<Integer> prefixLength,
            Optional<Duration> duration,
            String protocol,
            Confidence confidence,
            Place place)
            implements Sighting {
        public Lease {
            routers = List.copyOf(routers);
            nameServers = List.copyOf(nameServers);
        }

        @Override
        public Lease at(Place other) {
            return new Lease(
                    endpoint, server, routers, nameServers, prefixLength, duration, protocol, confidence, other);
        }
    }

    /**
     * A device behind the end that it speaks for.
     *
     * @param endpoint the gateway or rack
     * @param component which one, such as {@code "unit 3"} or {@code "rack 0 slot 2"}
     */
    record Component(Endpoint endpoint, String component, String protocol, Confidence confidence, Place place)
            implements Sighting {
        @Override
        public Component at(Place other) {
            return new Component(endpoint, component, protocol, confidence, other);
        }
    }

    /**
     * A security property of a service as it was used or offered.
     *
     * @param endpoint the service that has it, or the client that used it
     * @param value in the words of {@link SecurityPart}; at most 512 characters
     */
    record Security(
            Endpoint endpoint, SecurityPart part, String value, String protocol, Confidence confidence, Place place)
            implements Sighting {
        @Override
        public Security at(Place other) {
            return new Security(endpoint, part, value, protocol, confidence, other);
        }
    }

    /**
     * The subnet that an end is configured for.
     *
     * @param endpoint the end, with its address in that subnet
     * @param prefixLength bits of the mask, 0 to 128
     * @param routers its gateways, as configured
     */
    record Subnet(
            Endpoint endpoint,
            int prefixLength,
            List<NetworkAddress> routers,
            String protocol,
            Confidence confidence,
            Place place)
            implements Sighting {
        public Subnet {
            routers = List.copyOf(routers);
        }

        @Override
        public Subnet at(Place other) {
            return new Subnet(endpoint, prefixLength, routers, protocol, confidence, other);
        }
    }
}
