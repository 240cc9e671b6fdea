package org.asbuilt.dissect;

import java.util.Arrays;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Services of {@link KnxNetIp}, messages of the interface to the bus, and services of the application layer of KNX.
 *
 * <p>Source: ISO 22510:2019, service type identifiers and connection types; KNX Standard 3/6/3 section 4.1.3 (message
 * codes); 3/3/7 section 2 (application layer services).
 */
final class KnxServices {
    private static final int FAMILIES = 0xA00;
    private static final Service UNDEFINED = new Service(Kind.OTHER, "other service", Part.EITHER);
    private static final Service OTHER_MESSAGE = new Service(Kind.OTHER, "other message of the bus", Part.EITHER);
    private static final Service OTHER_APPLICATION = new Service(Kind.OTHER, "other telegram", Part.EITHER);
    private static final Service TRANSPORT = new Service(Kind.CONNECT, "T_Connect, T_Disconnect, T_ACK", Part.EITHER);
    private static final Service OTHER_CONNECTION =
            new Service(Kind.CONNECT, "0x0205 connect request, other", Part.ASKS);
    private static final Service[] SERVICES = services();
    private static final Service[] MESSAGES = messages();
    private static final Service[] CONNECTIONS = connections();
    private static final Service[] APPLICATIONS = applications();

    private KnxServices() {}

    /** What the sender of a service is. */
    enum Part {
        /** The client. */
        ASKS,
        /** The server. */
        SERVES,
        /** One of a group. */
        PUBLISHES,
        /** The service does not tell. */
        EITHER
    }

    /** What a service does. */
    record Service(Kind kind, String name, Part part) {}

    static boolean isDefined(int code) {
        return code < FAMILIES && !SERVICES[code].equals(UNDEFINED);
    }

    static Service service(int code) {
        return code < FAMILIES ? SERVICES[code] : UNDEFINED;
    }

    static Service message(int code) {
        return MESSAGES[code];
    }

    static Service connection(int type) {
        return type < CONNECTIONS.length ? CONNECTIONS[type] : OTHER_CONNECTION;
    }

    /** A service of the application layer by its ten bits; negative for a telegram of the transport layer alone. */
    static Service application(int code) {
        return code < 0 ? TRANSPORT : APPLICATIONS[code];
    }

    private static Service[] services() {
        Service[] services = new Service[FAMILIES];
        Arrays.fill(services, UNDEFINED);
        services[0x0201] = new Service(Kind.IDENTIFY, "0x0201 search request", Part.ASKS);
        services[0x0202] = new Service(Kind.IDENTIFY, "0x0202 search response", Part.SERVES);
        services[0x0203] = new Service(Kind.IDENTIFY, "0x0203 description request", Part.ASKS);
        services[0x0204] = new Service(Kind.IDENTIFY, "0x0204 description response", Part.SERVES);
        services[0x0205] = new Service(Kind.CONNECT, "0x0205 connect request", Part.EITHER);
        services[0x0206] = new Service(Kind.CONNECT, "0x0206 connect response", Part.SERVES);
        services[0x0207] = new Service(Kind.CONNECT, "0x0207 connection state request", Part.ASKS);
        services[0x0208] = new Service(Kind.CONNECT, "0x0208 connection state response", Part.SERVES);
        services[0x0209] = new Service(Kind.CONNECT, "0x0209 disconnect request", Part.EITHER);
        services[0x020A] = new Service(Kind.CONNECT, "0x020a disconnect response", Part.EITHER);
        services[0x020B] = new Service(Kind.IDENTIFY, "0x020b extended search request", Part.ASKS);
        services[0x020C] = new Service(Kind.IDENTIFY, "0x020c extended search response", Part.SERVES);
        services[0x0310] = new Service(Kind.OTHER, "0x0310 device configuration request", Part.EITHER);
        services[0x0311] = new Service(Kind.OTHER, "0x0311 device configuration acknowledgement", Part.EITHER);
        services[0x0420] = new Service(Kind.OTHER, "0x0420 tunnelling request", Part.EITHER);
        services[0x0421] = new Service(Kind.OTHER, "0x0421 tunnelling acknowledgement", Part.EITHER);
        services[0x0422] = new Service(Kind.READ, "0x0422 tunnelling feature get", Part.ASKS);
        services[0x0423] = new Service(Kind.READ, "0x0423 tunnelling feature response", Part.SERVES);
        services[0x0424] = new Service(Kind.CONFIGURE, "0x0424 tunnelling feature set", Part.ASKS);
        services[0x0425] = new Service(Kind.READ, "0x0425 tunnelling feature information", Part.SERVES);
        services[0x0530] = new Service(Kind.PUBLISH, "0x0530 routing indication", Part.EITHER);
        services[0x0531] = new Service(Kind.DIAGNOSE, "0x0531 routing lost message", Part.PUBLISHES);
        services[0x0532] = new Service(Kind.DIAGNOSE, "0x0532 routing busy", Part.PUBLISHES);
        services[0x0533] = new Service(Kind.PUBLISH, "0x0533 routing system broadcast", Part.EITHER);
        services[0x0600] = new Service(Kind.DIAGNOSE, "0x0600 remote logging", Part.ASKS);
        services[0x0740] = new Service(Kind.DIAGNOSE, "0x0740 remote diagnostic request", Part.ASKS);
        services[0x0741] = new Service(Kind.DIAGNOSE, "0x0741 remote diagnostic response", Part.SERVES);
        services[0x0742] = new Service(Kind.CONFIGURE, "0x0742 remote basic configuration request", Part.ASKS);
        services[0x0743] = new Service(Kind.START, "0x0743 remote reset request", Part.ASKS);
        services[0x0800] = new Service(Kind.WRITE, "0x0800 object server", Part.ASKS);
        services[0x0950] = new Service(Kind.SECURITY, "0x0950 secure wrapper", Part.EITHER);
        services[0x0951] = new Service(Kind.SECURITY, "0x0951 secure session request", Part.ASKS);
        services[0x0952] = new Service(Kind.SECURITY, "0x0952 secure session response", Part.SERVES);
        services[0x0953] = new Service(Kind.SECURITY, "0x0953 secure session authenticate", Part.ASKS);
        services[0x0954] = new Service(Kind.SECURITY, "0x0954 secure session status", Part.EITHER);
        services[0x0955] = new Service(Kind.TIME, "0x0955 secure timer notify", Part.PUBLISHES);
        return services;
    }

    private static Service[] messages() {
        Service[] messages = new Service[256];
        Arrays.fill(messages, OTHER_MESSAGE);
        messages[0x10] = new Service(Kind.OTHER, "L_Raw.req", Part.ASKS);
        messages[0x13] = new Service(Kind.READ, "L_Poll_Data.req", Part.ASKS);
        messages[0x25] = new Service(Kind.READ, "L_Poll_Data.con", Part.SERVES);
        messages[0x2B] = new Service(Kind.DIAGNOSE, "L_Busmon.ind", Part.SERVES);
        messages[0x2D] = new Service(Kind.OTHER, "L_Raw.ind", Part.SERVES);
        messages[0x2F] = new Service(Kind.OTHER, "L_Raw.con", Part.SERVES);
        messages[0xF0] = new Service(Kind.START, "M_Reset.ind", Part.SERVES);
        messages[0xF1] = new Service(Kind.START, "M_Reset.req", Part.ASKS);
        messages[0xF5] = new Service(Kind.CONFIGURE, "M_PropWrite.con", Part.SERVES);
        messages[0xF6] = new Service(Kind.CONFIGURE, "M_PropWrite.req", Part.ASKS);
        messages[0xF7] = new Service(Kind.READ, "M_PropInfo.ind", Part.SERVES);
        messages[0xF8] = new Service(Kind.CONFIGURE, "M_FuncPropCommand.req", Part.ASKS);
        messages[0xF9] = new Service(Kind.READ, "M_FuncPropStateRead.req", Part.ASKS);
        messages[0xFA] = new Service(Kind.READ, "M_FuncPropStateRead.con", Part.SERVES);
        messages[0xFB] = new Service(Kind.READ, "M_PropRead.con", Part.SERVES);
        messages[0xFC] = new Service(Kind.READ, "M_PropRead.req", Part.ASKS);
        messages[0x41] = new Service(Kind.WRITE, "T_Data_Connected.req", Part.ASKS);
        messages[0x4A] = new Service(Kind.WRITE, "T_Data_Individual.req", Part.ASKS);
        messages[0x89] = new Service(Kind.READ, "T_Data_Connected.ind", Part.SERVES);
        messages[0x94] = new Service(Kind.READ, "T_Data_Individual.ind", Part.SERVES);
        return messages;
    }

    private static Service[] connections() {
        Service[] connections = new Service[16];
        Arrays.fill(connections, OTHER_CONNECTION);
        connections[0x03] = new Service(Kind.CONFIGURE, "0x0205 connect request, device management", Part.ASKS);
        connections[0x04] = new Service(Kind.CONNECT, "0x0205 connect request, tunnelling", Part.ASKS);
        connections[0x06] = new Service(Kind.DIAGNOSE, "0x0205 connect request, remote logging", Part.ASKS);
        connections[0x07] = new Service(Kind.CONFIGURE, "0x0205 connect request, remote configuration", Part.ASKS);
        connections[0x08] = new Service(Kind.WRITE, "0x0205 connect request, object server", Part.ASKS);
        return connections;
    }

    private static void fill(Service[] services, int from, int to, Kind kind, String name) {
        Arrays.fill(services, from, to, new Service(kind, name, Part.EITHER));
    }

    private static Service[] applications() {
        Service[] services = new Service[0x400];
        Arrays.fill(services, OTHER_APPLICATION);
        fill(services, 0x000, 0x040, Kind.READ, "A_GroupValue_Read");
        fill(services, 0x040, 0x080, Kind.READ, "A_GroupValue_Response");
        fill(services, 0x080, 0x0C0, Kind.WRITE, "A_GroupValue_Write");
        fill(services, 0x0C0, 0x100, Kind.CONFIGURE, "A_IndividualAddress_Write");
        fill(services, 0x100, 0x140, Kind.IDENTIFY, "A_IndividualAddress_Read");
        fill(services, 0x140, 0x180, Kind.IDENTIFY, "A_IndividualAddress_Response");
        fill(services, 0x180, 0x1C0, Kind.READ, "A_ADC_Read");
        fill(services, 0x1C0, 0x1C8, Kind.READ, "A_ADC_Response");
        fill(services, 0x1C8, 0x1C9, Kind.READ, "A_SystemNetworkParameter_Read");
        fill(services, 0x1C9, 0x1CA, Kind.READ, "A_SystemNetworkParameter_Response");
        fill(services, 0x1CA, 0x1CB, Kind.CONFIGURE, "A_SystemNetworkParameter_Write");
        fill(services, 0x1CC, 0x1CD, Kind.READ, "A_PropertyExtValue_Read");
        fill(services, 0x1CD, 0x1CE, Kind.READ, "A_PropertyExtValue_Response");
        fill(services, 0x1CE, 0x1CF, Kind.CONFIGURE, "A_PropertyExtValue_WriteCon");
        fill(services, 0x1CF, 0x1D0, Kind.CONFIGURE, "A_PropertyExtValue_WriteConRes");
        fill(services, 0x1D0, 0x1D1, Kind.CONFIGURE, "A_PropertyExtValue_WriteUnCon");
        fill(services, 0x1D1, 0x1D2, Kind.READ, "A_PropertyExtValue_InfoReport");
        fill(services, 0x1D2, 0x1D3, Kind.READ, "A_PropertyExtDescription_Read");
        fill(services, 0x1D3, 0x1D4, Kind.READ, "A_PropertyExtDescription_Response");
        fill(services, 0x1D4, 0x1D5, Kind.CONFIGURE, "A_FunctionPropertyExtCommand");
        fill(services, 0x1D5, 0x1D6, Kind.READ, "A_FunctionPropertyExtState_Read");
        fill(services, 0x1D6, 0x1D7, Kind.READ, "A_FunctionPropertyExtState_Response");
        fill(services, 0x1FB, 0x1FC, Kind.PROGRAM_DOWNLOAD, "A_MemoryExtended_Write");
        fill(services, 0x1FC, 0x1FD, Kind.PROGRAM_DOWNLOAD, "A_MemoryExtended_WriteResponse");
        fill(services, 0x1FD, 0x1FE, Kind.PROGRAM_UPLOAD, "A_MemoryExtended_Read");
        fill(services, 0x1FE, 0x1FF, Kind.PROGRAM_UPLOAD, "A_MemoryExtended_ReadResponse");
        fill(services, 0x200, 0x240, Kind.PROGRAM_UPLOAD, "A_Memory_Read");
        fill(services, 0x240, 0x280, Kind.PROGRAM_UPLOAD, "A_Memory_Response");
        fill(services, 0x280, 0x2C0, Kind.PROGRAM_DOWNLOAD, "A_Memory_Write");
        fill(services, 0x2C0, 0x2C1, Kind.PROGRAM_UPLOAD, "A_UserMemory_Read");
        fill(services, 0x2C1, 0x2C2, Kind.PROGRAM_UPLOAD, "A_UserMemory_Response");
        fill(services, 0x2C2, 0x2C3, Kind.PROGRAM_DOWNLOAD, "A_UserMemory_Write");
        fill(services, 0x2C4, 0x2C5, Kind.PROGRAM_DOWNLOAD, "A_UserMemoryBit_Write");
        fill(services, 0x2C5, 0x2C6, Kind.IDENTIFY, "A_UserManufacturerInfo_Read");
        fill(services, 0x2C6, 0x2C7, Kind.IDENTIFY, "A_UserManufacturerInfo_Response");
        fill(services, 0x2C7, 0x2C8, Kind.CONFIGURE, "A_FunctionPropertyCommand");
        fill(services, 0x2C8, 0x2C9, Kind.READ, "A_FunctionPropertyState_Read");
        fill(services, 0x2C9, 0x2CA, Kind.READ, "A_FunctionPropertyState_Response");
        fill(services, 0x300, 0x340, Kind.IDENTIFY, "A_DeviceDescriptor_Read");
        fill(services, 0x340, 0x380, Kind.IDENTIFY, "A_DeviceDescriptor_Response");
        fill(services, 0x380, 0x3A0, Kind.START, "A_Restart");
        fill(services, 0x3A0, 0x3C0, Kind.START, "A_Restart_Response");
        fill(services, 0x3C0, 0x3C1, Kind.CONFIGURE, "A_Open_Routing_Table_Req");
        fill(services, 0x3C1, 0x3C2, Kind.READ, "A_Read_Routing_Table_Req");
        fill(services, 0x3C2, 0x3C3, Kind.READ, "A_Read_Routing_Table_Res");
        fill(services, 0x3C3, 0x3C4, Kind.CONFIGURE, "A_Write_Routing_Table_Req");
        fill(services, 0x3C8, 0x3C9, Kind.PROGRAM_UPLOAD, "A_Read_Router_Memory_Req");
        fill(services, 0x3C9, 0x3CA, Kind.PROGRAM_UPLOAD, "A_Read_Router_Memory_Res");
        fill(services, 0x3CA, 0x3CB, Kind.PROGRAM_DOWNLOAD, "A_Write_Router_Memory_Req");
        fill(services, 0x3CD, 0x3CE, Kind.READ, "A_Read_Router_Status_Req");
        fill(services, 0x3CE, 0x3CF, Kind.READ, "A_Read_Router_Status_Res");
        fill(services, 0x3CF, 0x3D0, Kind.CONFIGURE, "A_Write_Router_Status_Req");
        fill(services, 0x3D0, 0x3D1, Kind.PROGRAM_DOWNLOAD, "A_MemoryBit_Write");
        fill(services, 0x3D1, 0x3D2, Kind.SECURITY, "A_Authorize_Request");
        fill(services, 0x3D2, 0x3D3, Kind.SECURITY, "A_Authorize_Response");
        fill(services, 0x3D3, 0x3D4, Kind.SECURITY, "A_Key_Write");
        fill(services, 0x3D4, 0x3D5, Kind.SECURITY, "A_Key_Response");
        fill(services, 0x3D5, 0x3D6, Kind.READ, "A_PropertyValue_Read");
        fill(services, 0x3D6, 0x3D7, Kind.READ, "A_PropertyValue_Response");
        fill(services, 0x3D7, 0x3D8, Kind.CONFIGURE, "A_PropertyValue_Write");
        fill(services, 0x3D8, 0x3D9, Kind.READ, "A_PropertyDescription_Read");
        fill(services, 0x3D9, 0x3DA, Kind.READ, "A_PropertyDescription_Response");
        fill(services, 0x3DA, 0x3DB, Kind.READ, "A_NetworkParameter_Read");
        fill(services, 0x3DB, 0x3DC, Kind.READ, "A_NetworkParameter_Response");
        fill(services, 0x3DC, 0x3DD, Kind.IDENTIFY, "A_IndividualAddressSerialNumber_Read");
        fill(services, 0x3DD, 0x3DE, Kind.IDENTIFY, "A_IndividualAddressSerialNumber_Response");
        fill(services, 0x3DE, 0x3DF, Kind.CONFIGURE, "A_IndividualAddressSerialNumber_Write");
        fill(services, 0x3E0, 0x3E1, Kind.CONFIGURE, "A_DomainAddress_Write");
        fill(services, 0x3E1, 0x3E2, Kind.READ, "A_DomainAddress_Read");
        fill(services, 0x3E2, 0x3E3, Kind.READ, "A_DomainAddress_Response");
        fill(services, 0x3E3, 0x3E4, Kind.READ, "A_DomainAddressSelective_Read");
        fill(services, 0x3E4, 0x3E5, Kind.CONFIGURE, "A_NetworkParameter_Write");
        fill(services, 0x3E5, 0x3E6, Kind.READ, "A_Link_Read");
        fill(services, 0x3E6, 0x3E7, Kind.READ, "A_Link_Response");
        fill(services, 0x3E7, 0x3E8, Kind.CONFIGURE, "A_Link_Write");
        fill(services, 0x3E8, 0x3E9, Kind.READ, "A_GroupPropValue_Read");
        fill(services, 0x3E9, 0x3EA, Kind.READ, "A_GroupPropValue_Response");
        fill(services, 0x3EA, 0x3EB, Kind.WRITE, "A_GroupPropValue_Write");
        fill(services, 0x3EB, 0x3EC, Kind.READ, "A_GroupPropValue_InfoReport");
        fill(services, 0x3EC, 0x3ED, Kind.READ, "A_DomainAddressSerialNumber_Read");
        fill(services, 0x3ED, 0x3EE, Kind.READ, "A_DomainAddressSerialNumber_Response");
        fill(services, 0x3EE, 0x3EF, Kind.CONFIGURE, "A_DomainAddressSerialNumber_Write");
        fill(services, 0x3F0, 0x3F1, Kind.FILE, "A_FileStream_InfoReport");
        fill(services, 0x3F1, 0x3F2, Kind.SECURITY, "A_SecureService");
        return services;
    }
}
