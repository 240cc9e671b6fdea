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
        URL
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
        NAME_SERVER
    }

    /** Which kind of name. */
    enum NameKind {
        /** Host name given by its owner (DHCP option 12, LLDP system name, PROFINET station name). */
        HOSTNAME,
        /** Domain name that resolves to the address, as a server or the host answered. */
        DOMAIN_NAME,
        /** Service instance name of DNS-SD. */
        SERVICE_INSTANCE,
        /** Host name by which clients ask for it (HTTP Host header). */
        VIRTUAL_HOST
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
}
