package org.asbuilt.bench.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into the Java virtual machine of a product from outside, without anything in the product for it. */
final class Inside implements AutoCloseable {
    private static final double MIB = 1 << 20;
    private static final int COLLECTIONS = 3;

    private final JMXConnector connector;
    private final MBeanServerConnection beans;
    private final Product product;
    private final Where where;
    private final Path home;

    private Inside(JMXConnector connector, Product product, Where where, Path home) throws IOException {
        this.connector = connector;
        beans = connector.getMBeanServerConnection();
        this.product = product;
        this.where = where;
        this.home = home;
    }

    /** Attaches to it. */
    @SuppressWarnings("BanJNDI") // of a process of our own on this machine, at an address that it told
    static Inside of(Product product, Where where, Path home) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(product.process()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Inside(JMXConnectorFactory.connect(new JMXServiceURL(address)), product, where, home);
        } catch (AttachNotSupportedException e) {
            throw new IOException("the Java of process " + product.process() + " cannot be looked into", e);
        }
    }

    /** All of it, after full collections. */
    Map<Gauge, Double> read() throws IOException {
        MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        Map<Gauge, Double> read = new EnumMap<>(Gauge.class);
        read.put(Gauge.HEAP, memory.getHeapMemoryUsage().getUsed() / MIB);
        read.put(Gauge.METASPACE, metaspace());
        read.put(Gauge.DIRECT, direct());
        read.put(Gauge.RESIDENT, resident());
        ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        read.put(Gauge.THREADS, (double) threads.getThreadCount());
        read.put(Gauge.OPEN_FILES, openFiles());
        read.put(Gauge.TEMPORARY_FILES, (double) (files(product.temporary()) + files(home.resolve("uploads"))));
        read.put(Gauge.DATABASE, where.size() / MIB);
        read.put(Gauge.AHEAD, where.ahead() / MIB);
        return read;
    }

    /** What the processors worked for it since it began, in seconds. */
    double processorSeconds() throws IOException {
        return ManagementFactory.newPlatformMXBeanProxy(
                                beans, ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private double metaspace() throws IOException {
        List<MemoryPoolMXBean> pools = ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class);
        return pools.stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToDouble(pool -> pool.getUsage().getUsed() / MIB)
                .sum();
    }

    private double direct() throws IOException {
        return ManagementFactory.getPlatformMXBeans(beans, BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToDouble(pool -> pool.getMemoryUsed() / MIB)
                .sum();
    }

    private double openFiles() throws IOException {
        return ManagementFactory.getPlatformMXBeans(beans, UnixOperatingSystemMXBean.class).stream()
                .mapToDouble(UnixOperatingSystemMXBean::getOpenFileDescriptorCount)
                .sum();
    }

    private double resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(product.process()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
