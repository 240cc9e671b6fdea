package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Interfaces of remote procedure calls that are met in plants: of Windows, of its component object model, and of OPC
 * Classic on top of it.
 *
 * <p>Source: The Open Group C706 appendix O (endpoint mapper); Microsoft MS-DCOM, MS-SRVS, MS-WKST, MS-SAMR, MS-LSAD,
 * MS-NRPC, MS-SCMR, MS-RRP, MS-TSCH, MS-DRSR, MS-RPRN, MS-EVEN, MS-EFSR, MS-WMI, each section 1.9; OPC Foundation, OPC
 * Data Access 3.00, Alarms and Events 1.10, Historical Data Access 1.20 and Common 1.10 (interface definitions).
 */
final class RpcInterfaces {
    /** Index of an interface that is not in the table. */
    static final int UNKNOWN = 0;

    private static final List<Interface> ALL = new ArrayList<>();
    private static final Map<RpcUuid, Integer> INDEX = new HashMap<>();

    /**
     * An interface.
     *
     * @param bind the operation of opening it
     * @param call the operation of calling it
     * @param kind what its calls do
     * @param calls the operations by number, where they differ in kind; may be shorter than the numbers go
     */
    private record Interface(String bind, String call, Kind kind, List<Call> calls) {}

    private record Call(int number, Kind kind, String name) {}

    static {
        ALL.add(new Interface("bind other interface", "call other interface", Kind.OTHER, List.of()));
        add(
                "e1af8308-5d1f-11c9-91a4-08002b14a0fa",
                "endpoint mapper",
                Kind.CONNECT,
                new Call(2, Kind.IDENTIFY, "endpoint mapper 2 lookup"),
                new Call(3, Kind.CONNECT, "endpoint mapper 3 map"));
        add("99fcfec4-5260-101b-bbcb-00aa0021347a", "DCOM object exporter", Kind.CONNECT);
        add("00000131-0000-0000-c000-000000000046", "DCOM IRemUnknown", Kind.CONNECT);
        add("00000143-0000-0000-c000-000000000046", "DCOM IRemUnknown2", Kind.CONNECT);
        add("000001a0-0000-0000-c000-000000000046", "DCOM remote activation", Kind.CONNECT);
        add("4d9f4ab8-7d1c-11cf-861e-0020af6e7c57", "DCOM IActivation", Kind.CONNECT);
        add("00020400-0000-0000-c000-000000000046", "DCOM IDispatch", Kind.OTHER);
        windows();
        opc();
    }

    private RpcInterfaces() {}

    private static void windows() {
        add("4b324fc8-1670-01d3-1278-5a47bf6ee188", "server service", Kind.READ);
        add("6bffd098-a112-3610-9833-46c3f87e345a", "workstation service", Kind.READ);
        add("6bffd098-a112-3610-9833-012892020162", "browser service", Kind.IDENTIFY);
        add("12345778-1234-abcd-ef00-0123456789ac", "security accounts", Kind.SECURITY);
        add("12345778-1234-abcd-ef00-0123456789ab", "local security authority", Kind.SECURITY);
        add("12345678-1234-abcd-ef00-01234567cffb", "net logon", Kind.SECURITY);
        add("3919286a-b10c-11d0-9ba8-00c04fd92ef5", "directory setup", Kind.READ);
        add("e3514235-4b06-11d1-ab04-00c04fc2dcd2", "directory replication", Kind.SECURITY);
        add("367abb81-9844-35f1-ad32-98f038001003", "service control", Kind.CONFIGURE);
        add("338cd001-2244-31f1-aaaa-900038001003", "registry", Kind.CONFIGURE);
        add("1ff70682-0a51-30e8-076d-740be8cee98b", "task scheduler", Kind.CONFIGURE);
        add("86d35949-83c9-4044-b424-db363231fd0c", "task scheduler 2", Kind.CONFIGURE);
        add("378e52b0-c0a9-11cf-822d-00aa0051e40f", "scheduled tasks", Kind.CONFIGURE);
        add("894de0c0-0d55-11d3-a322-00c04fa321a1", "shutdown", Kind.STOP);
        add("12345678-1234-abcd-ef00-0123456789ab", "print spooler", Kind.OTHER);
        add("82273fdc-e32a-18c3-3f78-827929dc23ea", "event log", Kind.DIAGNOSE);
        add("f6beaff7-1e19-4fbb-9f8f-b89e2018337c", "event log 2", Kind.DIAGNOSE);
        add("c681d488-d850-11d0-8c52-00c04fd90f7e", "encrypting file system", Kind.FILE);
        add("4fc742e0-4a10-11cf-8273-00aa004ae673", "distributed file system", Kind.FILE);
        add("8d9f4e40-a03d-11ce-8f69-08003e30051b", "plug and play", Kind.CONFIGURE);
        add("76f03f96-cdfd-44fc-a22c-64950a001209", "print system", Kind.OTHER);
        add("9556dc99-828c-11cf-a37e-00aa003240c7", "WMI services", Kind.CONFIGURE);
        add("d4781cd6-e5d3-44df-ad94-930efe48a887", "WMI login helper", Kind.CONNECT);
        add("f309ad18-d86a-11d0-a075-00c04fb68820", "WMI login", Kind.CONNECT);
        add("afa8bd80-7d8a-11c9-bef4-08002b102989", "remote management", Kind.DIAGNOSE);
        add("b97db8b2-4c63-11cf-bff6-08002be23f2f", "cluster", Kind.CONFIGURE);
        add("17fdd703-1827-4e34-79d4-24a55c53bb37", "messenger", Kind.OTHER);
    }

    private static void opc() {
        add("f31dfde2-07b6-11d2-b2d8-0060083ba1fb", "OPC common", Kind.CONNECT);
        add("13486d50-4821-11d2-a494-3cb306c10000", "OPC server list", Kind.IDENTIFY);
        add("9dd0b56c-ad9e-43ee-8305-487f3188bf7a", "OPC server list 2", Kind.IDENTIFY);
        add("39c13a4d-011e-11d0-9675-0020afd8adb3", "OPC DA server", Kind.CONNECT);
        add("39c13a4f-011e-11d0-9675-0020afd8adb3", "OPC DA browse", Kind.READ);
        add("39c13a50-011e-11d0-9675-0020afd8adb3", "OPC DA group state", Kind.SUBSCRIBE);
        add(
                "39c13a52-011e-11d0-9675-0020afd8adb3",
                "OPC DA synchronous",
                Kind.READ,
                new Call(3, Kind.READ, "OPC DA read"),
                new Call(4, Kind.WRITE, "OPC DA write"));
        add(
                "39c13a53-011e-11d0-9675-0020afd8adb3",
                "OPC DA asynchronous",
                Kind.READ,
                new Call(3, Kind.READ, "OPC DA read"),
                new Call(4, Kind.WRITE, "OPC DA write"));
        add("39c13a54-011e-11d0-9675-0020afd8adb3", "OPC DA items", Kind.SUBSCRIBE);
        add("39c13a70-011e-11d0-9675-0020afd8adb3", "OPC DA callback", Kind.PUBLISH);
        add(
                "39c13a71-011e-11d0-9675-0020afd8adb3",
                "OPC DA asynchronous 2",
                Kind.READ,
                new Call(3, Kind.READ, "OPC DA read"),
                new Call(4, Kind.WRITE, "OPC DA write"));
        add("39c13a72-011e-11d0-9675-0020afd8adb3", "OPC DA item properties", Kind.READ);
        add("39227004-a18f-4b57-8b0a-5235670f4468", "OPC DA browse 3", Kind.READ);
        add("85c0b427-2893-4cbc-bd78-e5fc5146f08f", "OPC DA item access", Kind.WRITE);
        add("730f5f0f-55b1-4c81-9e18-ff8a0904e1fa", "OPC DA synchronous 2", Kind.WRITE);
        add("65168851-5783-11d1-84a0-00608cb8a7e9", "OPC AE server", Kind.CONNECT);
        add("65168855-5783-11d1-84a0-00608cb8a7e9", "OPC AE subscription", Kind.SUBSCRIBE);
        add("65168857-5783-11d1-84a0-00608cb8a7e9", "OPC AE area browser", Kind.READ);
        add("6516885f-5783-11d1-84a0-00608cb8a7e9", "OPC AE events", Kind.ALARM);
        add("1f1217b0-dee0-11d2-a5e5-000086339399", "OPC HDA server", Kind.CONNECT);
        add("1f1217b1-dee0-11d2-a5e5-000086339399", "OPC HDA browser", Kind.READ);
        add("1f1217b2-dee0-11d2-a5e5-000086339399", "OPC HDA read", Kind.READ);
        add("1f1217b3-dee0-11d2-a5e5-000086339399", "OPC HDA update", Kind.WRITE);
    }

    private static void add(String uuid, String name, Kind kind, Call... calls) {
        INDEX.put(RpcUuid.parse(uuid), ALL.size());
        ALL.add(new Interface("bind " + name, "call " + name, kind, List.of(calls)));
    }

    /** Number of the interface, {@link #UNKNOWN} if nobody knows it. */
    static int index(RpcUuid uuid) {
        return INDEX.getOrDefault(uuid, UNKNOWN);
    }

    /** The client opens it. */
    static void bind(Message message, int index) {
        message.function(Kind.CONNECT, ALL.get(index).bind());
    }

    /** The client calls an operation of it. */
    static void call(Message message, int index, int operation) {
        Interface called = ALL.get(index);
        List<Call> calls = called.calls();
        for (int at = 0; at < calls.size(); at++) {
            if (calls.get(at).number() == operation) {
                message.function(calls.get(at).kind(), calls.get(at).name());
                return;
            }
        }
        message.function(called.kind(), called.call());
    }
}
