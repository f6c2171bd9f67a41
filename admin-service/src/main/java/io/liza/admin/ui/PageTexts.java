package io.liza.admin.ui;

import io.liza.admin.access.Role;
import io.liza.admin.access.token.Scope;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.call.CallStatus;
import io.liza.admin.csv.Separator;
import io.liza.admin.order.imports.file.ImportError;
import io.liza.order.OrderStatus;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every text of the pages; the words stand in {@code messages/msg_<language>.properties}. No text has a default here:
 * one that a language lacks fails the build.
 */
@MessageBundle(locale = "en")
public interface PageTexts {

    @Message
    String skipToContent();

    @Message
    String navigation();

    @Message
    String language();

    @Message
    String home();

    @Message
    String calls();

    @Message
    String orders();

    @Message
    String today();

    @Message
    String yesterday(Number count);

    @Message
    String factCalls();

    @Message
    String factOpen();

    @Message
    String factConsents();

    @Message
    String factRefusals();

    @Message
    String factOrders();

    @Message
    String factConsentRate();

    @Message
    String factHandlingTime();

    @Message
    String factProblems();

    @Message
    String latestCalls();

    @Message
    String allCalls();

    @Message
    String noCalls();

    @Message
    String yesterdayChoice();

    @Message
    String last7Days();

    @Message
    String last30Days();

    @Message
    String days();

    @Message
    String onlyProblems();

    @Message
    String removeFilter(String name);

    @Message
    String rowsInAll(String count);

    @Message
    String rowsAtLeast(String count);

    @Message
    String rowsOnAPage();

    @Message
    String nothingMatches();

    @Message
    String noCallsYet();

    @Message
    String noOrdersYet();

    @Message
    String selectAll();

    @Message
    String selectCall(long id);

    @Message
    String selectOrder(String number);

    @Message
    String selected();

    @Message
    String preview();

    @Message
    String changeSelected(long count);

    @Message
    String nothingSelected();

    @Message
    String statusNow();

    @Message
    String statusThen();

    @Message
    String stays();

    @Message
    String setStatusOf(long count);

    @Message
    String cancel();

    @Message
    String call();

    @Message
    String order();

    @Message
    String consent();

    @Message
    String key();

    @Message
    String notAnswered();

    @Message
    String noOrders();

    @Message
    String noChanges();

    @Message
    String started();

    @Message
    String end();

    @Message
    String ended();

    @Message
    String closedBySweeper();

    @Message
    String goingOn();

    @Message
    String number();

    @Message
    String noNumber();

    @Message
    String duration();

    @Message
    String seconds(int count);

    @Message
    String unitSeconds();

    @Message
    String status();

    @Message
    String statusOfCall(long id);

    @Message
    String statusOfOrder(String number);

    @Message
    String statusOfTheCall();

    @Message
    String save();

    @Message
    String saved();

    @Message
    String editFailed();

    @Message
    String any();

    @Message
    String from();

    @Message
    String to();

    @Message
    String filter();

    @Message
    String clearFilters();

    @Message
    String pages();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String callNo(long id);

    @Message
    String callSid();

    @Message
    String conversation();

    @Message
    String caller();

    @Message
    String history();

    @Message
    String toldAt(String time);

    @Message
    String told();

    @Message
    String orderNo(String number);

    @Message
    String orderNumber();

    @Message
    String askedBy();

    @Message
    String firstAsked();

    @Message
    String lastAsked();

    @Message
    String neverAsked();

    @Message
    String notes();

    @Message
    String nextCallerHears();

    @Message
    String error400();

    @Message
    String error404();

    @Message
    String error409();

    @Message
    String changedMeanwhile(String by, String at);

    @Message
    String chooseAgain();

    @Message
    String saveAgain();

    @Message
    String error500();

    @Message
    String errorOther();

    @Message
    String backHome();

    @Message
    String stepStarted();

    @Message
    String stepConsentGiven();

    @Message
    String stepConsentRefused();

    @Message
    String stepOrderEntered();

    @Message
    String stepOrderInvalid();

    @Message
    String stepOrderConfirmed();

    @Message
    String stepOrderDeclined();

    @Message
    String stepNotUnderstood();

    @Message
    String stepHelpAsked();

    @Message
    String stepFarewell();

    @Message
    String stepProblem();

    @Message
    String stepEnded();

    @Message
    String stepOther();

    @Message
    String detailWording();

    @Message
    String detailDetail();

    @Message
    String detailErrorCode();

    @Message
    String detailStatus();

    @Message
    String accounts();

    @Message
    String audit();

    @Message
    String login();

    @Message
    String logout();

    @Message
    String loginSso();

    @Message
    String loginWrong();

    @Message
    String loginWait(long seconds);

    @Message
    String userName();

    @Message
    String password();

    @Message
    String account();

    @Message
    String changePassword();

    @Message
    String currentPassword();

    @Message
    String newPassword();

    @Message
    String newPasswordAgain();

    @Message
    String passwordRule(int length);

    @Message
    String mustChangePassword();

    @Message
    String pageLanguage();

    @Message
    String sessions();

    @Message
    String endSessions();

    @Message
    String endSessionsHint();

    @Message
    String tokens();

    @Message
    String tokensIntro();

    @Message
    String tokenName();

    @Message
    String tokenScope();

    @Message
    String createToken();

    @Message
    String tokenShownOnce();

    @Message
    String noTokens();

    @Message
    String keepTokens();

    @Message
    String confirmWithSso();

    @Message
    String allTokens();

    @Message
    String noTokensAtAll();

    @Message
    String tokenOwner();

    @Message
    String revoke();

    @Message
    String revokeToken(String name);

    @Message
    String revokeTokenOf(String name, String owner);

    @Message
    String expires();

    @Message
    String lastUsed();

    @Message
    String created();

    @Message
    String never();

    @Message
    String createAccount();

    @Message
    String roleOfAccount();

    @Message
    String roleOf(String name);

    @Message
    String saveAccount(String name);

    @Message
    String enabled();

    @Message
    String lastLogin();

    @Message
    String resetPassword();

    @Message
    String resetPasswordOf(String name);

    @Message
    String passwordShownOnce(String name);

    @Message
    String signsInElsewhere();

    @Message
    String reveal();

    @Message
    String revealHint();

    @Message
    String exportCsv();

    @Message
    String csvSeparator(Separator separator);

    @Message
    String time();

    @Message
    String actor();

    @Message
    String address();

    @Message
    String action();

    @Message
    String subject();

    @Message
    String changes();

    @Message
    String noEntries();

    @Message
    String error401();

    @Message
    String error403();

    @Message
    String error429();

    @Message
    String importOrders();

    @Message
    String importFile();

    @Message
    String importFileHint();

    @Message
    String importSend();

    @Message
    String importAllOrNothing();

    @Message
    String importFormat();

    @Message
    String importCsv();

    @Message
    String importNumber();

    @Message
    String importStatus();

    @Message
    String importNotes();

    @Message
    String importNdjson();

    @Message
    String importTemplate();

    @Message
    String importDone();

    @Message
    String importRows();

    @Message
    String importCreated();

    @Message
    String importChanged();

    @Message
    String importUnchanged();

    @Message
    String importRepeated();

    @Message
    String importLine();

    @Message
    String importColumn();

    @Message
    String importRule();

    @Message
    String importRefused(int count);

    @Message
    String importMoreErrors(int count);

    @Message
    String importError(ImportError.Kind kind);

    @Message
    String role(Role role);

    @Message
    String scope(Scope scope);

    @Message
    String auditAction(AuditAction action);

    @Message
    String subjectKind(Subject.Kind kind);

    @Message
    String callStatus(CallStatus status);

    @Message
    String orderStatus(OrderStatus status);

    @Message
    String statistics();

    @Message
    String timeRange();

    @Message
    String lastDays(int days);

    @Message
    String thisYear();

    @Message
    String cutBy(boolean weekly);

    @Message
    String period(boolean weekly);

    @Message
    String callsBy(boolean weekly);

    @Message
    String consentsAndRefusals();

    @Message
    String consentRate();

    @Message
    String rate();

    @Message
    String handlingTime();

    @Message
    String handlingHint();

    @Message
    String median();

    @Message
    String p95();

    @Message
    String languages();

    @Message
    String share();

    @Message
    String callsByHour();

    @Message
    String hour();

    @Message
    String mostAskedOrders();

    @Message
    String asked();

    @Message
    String nothingCounted();

    @Message
    String downloadCsv(String title);

    @Message
    String chartOf(String title);

    @Message
    String liveLost();

    @Message
    String liveNews();

    @Message
    String liveEnded();

    @Message
    String latestCallsChanged();
}
