"""What is installed, and in which order a request passes through it."""

DJANGO_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
]

THIRD_PARTY_APPS = [
    "pgtrigger",
    "pghistory",
    "guardian",
    "crispy_forms",
    "django_htmx",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "storages",
]

CASEWORK_APPS = [
    "casework.core",
    "casework.audit",
    "casework.accounts",
    "casework.cases",
    "casework.worksites",
    "casework.intake",
    "careerplan",
    "outcomes",
    "casework.exchange",
    "dashboard",
]

INSTALLED_APPS = [*CASEWORK_APPS, *DJANGO_APPS, *THIRD_PARTY_APPS]

MIDDLEWARE = [
    "casework.core.middleware.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "casework.core.middleware.NoStoreMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "casework.accounts.middleware.SessionLimitsMiddleware",
    "casework.accounts.middleware.PreferredLanguageMiddleware",
    "casework.accounts.middleware.MemberMiddleware",
    "casework.accounts.middleware.SecondFactorMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "casework.core.http.ConflictMiddleware",
]
