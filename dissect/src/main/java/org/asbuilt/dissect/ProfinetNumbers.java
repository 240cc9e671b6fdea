package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Maker and kind of a PROFINET device, by the numbers of its vendor and of its device description.
 *
 * <p>Source: IEC 61158-6-10 clause 4.3.1.4.16 (VendorID, DeviceID); the vendor numbers are those of PROFIBUS &amp;
 * PROFINET International.
 */
final class ProfinetNumbers {
    private static final Numbers VENDORS = Numbers.of("profinet-vendors");
    private static final Numbers SIEMENS_FAMILIES = Numbers.of("profinet-siemens-devices");
    private static final int SIEMENS = 42;

    private ProfinetNumbers() {}

    /** Tells both numbers, unless they are 0. */
    static void identity(Message message, Endpoint device, Optional<String> component, int vendor, int kind) {
        vendor(message, device, component, vendor);
        if (vendor != 0 && kind != 0) {
            message.identity(device, component, IdentityPart.DEVICE_NUMBER, "0x%04x".formatted(kind));
        }
    }

    /** Tells the product family by the numbers, where the device does not name it. */
    static void family(Message message, Endpoint device, int vendor, int kind) {
        if (vendor == SIEMENS) {
            SIEMENS_FAMILIES
                    .name(kind)
                    .ifPresent(family -> message.identity(device, IdentityPart.PRODUCT_FAMILY, family));
        }
    }

    /** Tells the vendor, unless the number is 0 or all ones. */
    static void vendor(Message message, Endpoint device, Optional<String> component, int vendor) {
        if (vendor == 0 || vendor == 0xFFFF) {
            return;
        }
        message.identity(device, component, IdentityPart.VENDOR_NUMBER, Integer.toString(vendor));
        VENDORS.name(vendor).ifPresent(name -> message.identity(device, component, IdentityPart.VENDOR, name));
    }
}
