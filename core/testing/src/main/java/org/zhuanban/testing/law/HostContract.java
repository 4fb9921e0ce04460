package org.zhuanban.testing.law;

/**
 * The four laws of a host. A test class implements it with one factory:
 *
 * <pre>{@code
 * class OurServiceTest implements HostContract {
 *   @Override
 *   public HostUnderTest emptyHost(LocalDate day) {
 *     return new OurHost(day);
 *   }
 * }
 * }</pre>
 */
public interface HostContract extends RepetitionLaw, OrderLaw, ReplayLaw, RefusalLaw {}
