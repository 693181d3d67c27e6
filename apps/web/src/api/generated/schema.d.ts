/* Generated from the OpenAPI document; never edited. */
export interface paths {
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 进程是否活着；不问数据库，数据库中断时重启进程无济于事。 */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是否已启动完毕；能应答即已完毕。 */
        get: operations["Health_startup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是否可以接收请求：数据库可用、结构已升级到位、不在停止过程中。 */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传一个文件；在附到某项事务之前，只有上传者可用。 */
        post: operations["Files_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一年的工作日安排；没有官方数据的年份为空。 */
        get: operations["Calendar_list"];
        /** 导入或更正一年的安排；已在计算中的期限不受影响。 */
        put: operations["Calendar_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示时钟的当前时间。 */
        get: operations["Demonstration_read"];
        /** 调整演示时钟；到期事项随即办理。 */
        put: operations["Demonstration_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本账号仍有效的登录。 */
        get: operations["Sessions_list"];
        put?: never;
        /** 登录；已设双重验证而没有填验证码的，答复 second_factor_required，补上验证码再发一次即可。 */
        post: operations["Sessions_begin"];
        /** 退出所有设备。 */
        delete: operations["Sessions_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机登录还能用多久；请求带 x-background 的只是查看，不带的视为有人在操作，随即顺延。 */
        get: operations["Sessions_current"];
        put?: never;
        post?: never;
        /** 退出本机登录。 */
        delete: operations["Sessions_endCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 退出本机以外的所有登录。 */
        delete: operations["Sessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 退出一处登录。 */
        delete: operations["Sessions_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 切换当前身份。 */
        put: operations["Sessions_switch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁、以什么身份。 */
        get: operations["Sessions_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改自己的密码；其他设备随即退出。 */
        put: operations["Sessions_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再次确认是本人，凭密码或验证码之一；十分钟内可办理开榜、定榜等重大事项。 */
        post: operations["Proof_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本账号的双重验证。 */
        get: operations["SecondFactor_get"];
        put?: never;
        /** 取得新的密钥，输入验证器应用后再确认；确认之前原有的照常有效。 */
        post: operations["SecondFactor_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 以新密钥的验证码确认启用，给出十个恢复码；其他设备随即退出。 */
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 换一组恢复码，原有的全部作废。 */
        post: operations["SecondFactor_recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用双重验证；规定必须使用的身份不能停用。 */
        post: operations["SecondFactor_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号列表，按账号名排序。 */
        get: operations["Accounts_list"];
        put?: never;
        /** 开户；初始密码和身份由安全管理员给出，在此之前不能登录。 */
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账号及其身份。 */
        get: operations["Accounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 停用或启用；不能是自己的账号。 */
        put: operations["Accounts_setDisabled"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 给出初始密码或重置密码，并解锁；所有登录随即结束，本人登录后须改成自己的密码。 */
        put: operations["Accounts_resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 本人丢失手机和恢复码时，取消其双重验证；所有登录随即结束，须重新设置。 */
        put: operations["Accounts_resetSecondFactor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 提前解除因连续输错造成的锁定。 */
        put: operations["Accounts_unlock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 授予一个身份；三种管理员不得兼任，也不能授予自己。 */
        post: operations["Accounts_addMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 收回一个身份。 */
        delete: operations["Accounts_endMembership"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账号仍有效的登录：设备、来源地址、最近使用。 */
        get: operations["AccountSessions_list"];
        put?: never;
        post?: never;
        /** 结束他人的全部登录。 */
        delete: operations["AccountSessions_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 结束他人的一处登录。 */
        delete: operations["AccountSessions_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 正在生效的登录与密码规则；由部署时的设置决定，改动须重新启动。 */
        get: operations["SecuritySettings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位统一认证能不能用，按钮上写什么。 */
        get: operations["SingleSignOn_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始统一认证登录：给出认证方的地址，浏览器随即前往。 */
        post: operations["SingleSignOn_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 认证方送浏览器回来；登录成功即转到原来要去的页面，否则转到说明原因的页面。 */
        get: operations["SingleSignOn_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 统一认证之后的第二步：本账号的动态验证码。 */
        post: operations["SingleSignOn_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/external-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本账号有没有绑定统一认证。 */
        get: operations["ExternalIdentity_get"];
        put?: never;
        post?: never;
        /** 解除自己的统一认证绑定。 */
        delete: operations["ExternalIdentity_looseOwn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/external-identity/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 绑定统一认证：给出认证方的地址，浏览器随即前往，回来即绑定。 */
        post: operations["ExternalIdentity_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/external-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 登记他人在统一认证中的编号，代替原有的绑定。 */
        put: operations["ExternalIdentity_bind"];
        post?: never;
        /** 解除他人的统一认证绑定。 */
        delete: operations["ExternalIdentity_loose"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位列表：区、街道、社区、部门等，可按上级筛选。 */
        get: operations["Units_list"];
        put?: never;
        /** 登记单位。 */
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位。 */
        get: operations["Units_get"];
        /** 修改单位，或停用。 */
        put: operations["Units_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 社会组织列表，不含个人信息。 */
        get: operations["Organizations_list"];
        put?: never;
        /** 登记社会组织（登记的凭信用代码，备案的须有依托单位）。 */
        post: operations["Organizations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/credit-code-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对统一社会信用代码：校验位、机构类别、是否已登记。 */
        get: operations["Organizations_checkCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个社会组织；法定代表人和联系方式只给本单位、综合党委和系统管理员。 */
        get: operations["Organizations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 更正登记事项，或停用。 */
        put: operations["Organizations_correctRegistration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 维护本单位资料。 */
        put: operations["Organizations_updateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 登记等级评估、年检和名录情况。 */
        put: operations["Organizations_recordStanding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联盟列表，含牵头单位和现任轮值主席单位。 */
        get: operations["Alliances_list"];
        put?: never;
        /** 登记联盟。 */
        post: operations["Alliances_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个联盟。 */
        get: operations["Alliances_get"];
        /** 修改联盟，或停用。 */
        put: operations["Alliances_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联盟成员。 */
        get: operations["Alliances_listMembers"];
        put?: never;
        /** 加入联盟。 */
        post: operations["Alliances_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/members/{memberId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出联盟。 */
        post: operations["Alliances_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/chair-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 轮值任期，最近的在前。 */
        get: operations["AllianceDesk_listTerms"];
        put?: never;
        /** 任命轮值主席；权利随任期开始和结束。 */
        post: operations["AllianceDesk_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/chair-terms/{termId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交接：留下交接记录，可提前结束任期。 */
        post: operations["AllianceDesk_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/chair-terms/{termId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销尚未开始的任期。 */
        post: operations["AllianceDesk_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联盟活动。 */
        get: operations["AllianceDesk_listEvents"];
        put?: never;
        /** 策划活动。 */
        post: operations["AllianceDesk_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{id}/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 调整或取消活动。 */
        put: operations["AllianceDesk_updateEvent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 专家库，只供综合党委经办人。 */
        get: operations["Experts_list"];
        put?: never;
        /** 入库；账号须已有评审专家身份。 */
        post: operations["Experts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人在专家库中的登记。 */
        get: operations["Experts_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/me/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 本人近期可否参加评审。 */
        put: operations["Experts_setAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一位专家。 */
        get: operations["Experts_get"];
        /** 修改专家登记。 */
        put: operations["Experts_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/organizations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出社会组织名录（.xlsx），条件与列表相同，不含个人信息。 */
        get: operations["OrganizationExport_organizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 需求列表：居民看本人的，发榜单位看本单位及下级的，综合党委和监督员看全部（他人草稿除外）。 */
        get: operations["Needs_list"];
        put?: never;
        /** 提出需求（草稿）；经办人可代居民填写。 */
        post: operations["Needs_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条需求。 */
        get: operations["Needs_get"];
        /** 修改草稿或被退回的需求。 */
        put: operations["Needs_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 从提出到验收的经过，含由此发出的榜单的公开进展。 */
        get: operations["Needs_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交。 */
        post: operations["Needs_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 附上已上传的文件。 */
        post: operations["Needs_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/attachments/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件。 */
        get: operations["Needs_download"];
        put?: never;
        post?: never;
        /** 去掉附件。 */
        delete: operations["Needs_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/start-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始研究梳理（已提交或暂缓的需求）。 */
        post: operations["Sorting_startReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 采纳，并给出是否适由社会组织承担的结论。 */
        post: operations["Sorting_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回补充。 */
        post: operations["Sorting_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并到另一条需求。 */
        post: operations["Sorting_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予采纳。 */
        post: operations["Sorting_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/defer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂缓。 */
        post: operations["Sorting_defer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办。 */
        post: operations["Sorting_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/solve-on-spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 即知即改：办结并留下依据。 */
        post: operations["Sorting_solveOnSpot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 榜单列表：发榜单位看本单位及下级，综合党委和监督看已提交的，其他身份看已发榜的。 */
        get: operations["Listings_list"];
        put?: never;
        /** 起草榜单；评审规则省略的部分用默认规则。 */
        post: operations["Listings_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项榜单；社会组织查看即记为已读。 */
        get: operations["Listings_get"];
        /** 修改草稿；省略的字段保持原样。 */
        put: operations["Listings_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 给草稿添加附件（先上传文件）。 */
        post: operations["Listings_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/attachments/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件。 */
        get: operations["Listings_download"];
        put?: never;
        post?: never;
        /** 从草稿删除附件。 */
        delete: operations["Listings_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/submit-for-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交梳理审核；答复中的提示不阻止办理。 */
        post: operations["Publication_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/return-to-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回发榜单位修改。 */
        post: operations["Publication_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/propose-publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提请发榜；可调整揭榜截止时间。 */
        post: operations["Publication_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/send-back-publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把提请退回经办人。 */
        post: operations["Publication_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/approve-publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批发榜：编号、冻结内容与规则、同时送达各联盟。 */
        post: operations["Publication_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤榜：发榜之后、承榜生效之前。 */
        post: operations["Publication_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废未发榜的榜单。 */
        post: operations["Publication_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/repost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新发榜：由流榜或撤榜的榜单起草下一轮。 */
        post: operations["Publication_repost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/hand-over-to-procurement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转政府采购程序：发榜之前；本平台不再办理，只登记采购结果。 */
        post: operations["Procurement_hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/record-procurement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记采购结果；版本为转政府采购记录的版本。 */
        post: operations["Procurement_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/correct-procurement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正采购结果；原内容留在审计记录中。 */
        post: operations["Procurement_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/procurement-files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载成交文件。 */
        get: operations["Procurement_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更与延期，最近的在前；工作人员之外只见已生效的。 */
        get: operations["ListingRecord_amendments"];
        put?: never;
        /** 提出变更或延期。 */
        post: operations["ListingRecord_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更生效。 */
        post: operations["ListingRecord_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更不予采纳。 */
        post: operations["ListingRecord_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提问与答复，不显示提问单位。 */
        get: operations["ListingRecord_questions"];
        put?: never;
        /** 提问，提问期内。 */
        post: operations["ListingRecord_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复提问，对所有人公开。 */
        post: operations["ListingRecord_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发布过的各版内容及不同。 */
        get: operations["ListingRecord_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程。 */
        get: operations["ListingRecord_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标记已读。 */
        post: operations["ListingRecord_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance-desk/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本联盟收到的榜单，及成员阅读情况。 */
        get: operations["PublicationDesk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance-desk/publications/{listingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项榜单的成员阅读情况。 */
        get: operations["PublicationDesk_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance-desk/publications/{listingId}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转发本联盟成员；重复转发不重复通知。 */
        post: operations["PublicationDesk_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/listings/{id}/attachments/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载已发榜榜单的附件。 */
        get: operations["PublicAttachments_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posting-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 编号前缀与各资金方式的限额。 */
        get: operations["PostingSettings_get"];
        /** 修改发榜设置；已发榜的不受影响。 */
        put: operations["PostingSettings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/listings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出榜单（.xlsx），条件和可见范围与榜单列表相同。 */
        get: operations["ListingExport_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位能否揭榜；不能的，说明原因。 */
        get: operations["ListingBids_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已开榜的揭榜意向书，按接收先后；开榜前一律为空。 */
        get: operations["ListingBids_opened"];
        put?: never;
        /** 起草揭榜意向书（独立或联合）；每个单位每个榜单只能参与一次。 */
        post: operations["ListingBids_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位牵头、参加或受邀参加的揭榜。 */
        get: operations["Bids_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份揭榜意向书：开榜前只有参与单位可见；开榜后综合党委、监督员和发榜单位可见所提交的版本。 */
        get: operations["Bids_get"];
        /** 保存草稿内容（整份替换）；提交之后改用“修改”。 */
        put: operations["Bids_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 设定联合揭榜的成员、比例与分工（整份替换，草稿时）。 */
        put: operations["Bids_setParties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位这份揭榜的全部回执。 */
        get: operations["Bids_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/receipts/{serial}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份回执的 PDF：编号、时间、摘要与核对办法，不含意向书内容。 */
        get: operations["Bids_receiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/versions/{number}/canonical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位某一版（已定稿或提交）的规范内容，回执摘要即由它算得，可用 verify-receipt 核对。 */
        get: operations["Bids_canonical"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件；可见范围与意向书相同，隐名评审期间发榜单位不可下载。 */
        get: operations["Bids_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/request-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合揭榜：定稿本版，征求各成员确认。 */
        post: operations["BidCommands_requestConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/revise-joint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合揭榜：修改内容或成员，形成新版本，各成员须重新确认。 */
        post: operations["BidCommands_reviseJoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合揭榜：成员对某一版表示同意或不同意（不同意即退出）。 */
        post: operations["BidCommands_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合揭榜：成员退出。 */
        post: operations["BidCommands_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交（密封），给出回执。 */
        post: operations["BidCommands_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 独立揭榜：截止前以新版本替换已提交的版本，给出新回执。 */
        post: operations["BidCommands_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 榜单实质变更后，确认所提交的版本继续有效。 */
        post: operations["BidCommands_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 截止前撤回。 */
        post: operations["BidCommands_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 揭榜中的榜单：本单位能否揭榜、不能的原因、本单位已有的揭榜。 */
        get: operations["Opportunities_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 开榜的进展；开榜前不透露任何揭榜情况。 */
        get: operations["Opening_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/opening/first-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认首钥（综合党委经办人），须在截止之后。 */
        post: operations["Opening_turnFirst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/opening/second-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认次钥（纪检监督员，须为另一人）：开榜，登记全部回执，组建评审。 */
        post: operations["Opening_turnSecond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 开榜后的全部回执，不含名称；揭榜方可据以核对本方回执。 */
        get: operations["Opening_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/listings/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 开榜记录（公开）：回执摘要与抽签种子的承诺值。 */
        get: operations["Opening_publicRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/receipts/{serial}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按编号查开榜记录里的一份回执（公开）；开榜前查不到。 */
        get: operations["Opening_publicReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人担任评委的评审，新的在前。 */
        get: operations["Evaluation_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 榜单当前一轮的评审。 */
        get: operations["Evaluation_ofListing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一轮评审；评委姓名与抽取记录仅综合党委与监督可见。 */
        get: operations["Evaluation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参评的揭榜意向书；评委完成声明之后才可见，隐名评审时不含名称。 */
        get: operations["Evaluation_bids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/related-bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 互相竞争而有共同负责人、电话、账号等的揭榜意向书，供核实是否串通；只说共同之处，不列内容。 */
        get: operations["Evaluation_related"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/bids/{bidId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份揭榜意向书的内容。 */
        get: operations["Evaluation_bid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/bids/{bidId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载揭榜意向书的附件。 */
        get: operations["Evaluation_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/panel-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可担任发榜单位评委的人员，优先者在前。 */
        get: operations["Panel_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 随机抽取专家；有空席而候补用完时可补充抽取。 */
        post: operations["Panel_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/seat-posting-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确定发榜单位的评委。 */
        post: operations["Panel_seat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/convene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 召集评审组，评委开始声明。 */
        post: operations["Panel_convene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回避声明与保密承诺；有应回避情形的随即回避并递补。 */
        post: operations["Panel_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/recuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回避并递补：评委为本人申请，综合党委可决定某位评委回避。 */
        post: operations["Panel_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/start-scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始独立打分，须全体评委已声明。 */
        post: operations["Scoring_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的评分表。 */
        get: operations["Scoring_sheet"];
        /** 保存评分草稿。 */
        put: operations["Scoring_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部评分表；评委提交本人评分之后、经办人在全体提交之后才可见他人评分。 */
        get: operations["Scoring_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/sheet/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交并锁定评分。 */
        post: operations["Scoring_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/sheet/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全体提交后，对偏差较大的评分说明理由。 */
        post: operations["Scoring_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/start-consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 进入集体合议（规则要求时）。 */
        post: operations["Scoring_startConsensus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 记录合议评分；每次修改都须重新征求评委意见。 */
        put: operations["Scoring_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/consensus/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评委对合议评分表示同意，或写明不同意见。 */
        post: operations["Scoring_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/disqualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 判定一份揭榜意向书不合格，须在排名之前。 */
        post: operations["Ranking_disqualify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 汇总排名并生成评审报告。 */
        post: operations["Ranking_rank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/reopen-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回评委重新打分，须说明理由，限定稿之前。 */
        post: operations["Ranking_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/draw-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 专家抽取记录，可单凭这一文件复算（verify-draw）。 */
        get: operations["Ranking_drawRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定稿：报告从此冻结。由未参与排名、未担任评委的审批人办理。 */
        post: operations["Ranking_finalise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评审报告；每次查看都重新复算。 */
        get: operations["Ranking_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/fail-for-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评审定稿而无合格揭榜方：流榜。 */
        post: operations["Ranking_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 路演的安排、次序、进行情况与提问。 */
        get: operations["RoadShow_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抽定路演次序：种子在开榜时已封存，抽后公开，可以复算。 */
        post: operations["RoadShow_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 确定（或更改）路演的时间和地点，随即通知揭榜方与评委。 */
        put: operations["RoadShow_schedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/slots/{slotId}/slides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载一家的路演材料，轮到之后才可读。 */
        get: operations["RoadShow_slides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/slots/{slotId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 请一家开始讲解，按抽定的次序；迟到的排在最后。 */
        post: operations["Slots_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/slots/{slotId}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 讲解转入答问，或答问结束。 */
        post: operations["Slots_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/slots/{slotId}/absent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一家未到场，须写明情况。 */
        post: operations["Slots_absent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/slots/{slotId}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录评委的提问：评委本人，或由经办人代记。 */
        post: operations["Slots_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/road-show/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 记录答复要点；汇总排名之前可以更正。 */
        put: operations["Slots_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/road-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本方的路演安排、次序和对本方的提问。 */
        get: operations["OwnRoadShow_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/road-show/slides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载本方的路演材料。 */
        get: operations["OwnRoadShow_slides"];
        /** 上传（或更换）本方的路演材料，轮到之前可以更换；之前无人可读。 */
        put: operations["OwnRoadShow_upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 榜单的承榜：在办或已生效的，没有则为最近一次。 */
        get: operations["ListingAwards_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 榜单历次拟定的承榜，最近的在前。 */
        get: operations["ListingAwards_all"];
        put?: never;
        /** 拟定承榜。 */
        post: operations["ListingAwards_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/fail-for-award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 承榜落空且没有可递补的候补，按流榜处理；版本为榜单的版本。 */
        post: operations["ListingAwards_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 承榜列表，最近的在前；发榜单位和社会组织只见本单位已公示的。 */
        get: operations["Awards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项承榜。 */
        get: operations["Awards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批同意；须两位审批人的，第二位同意后才开始公示。 */
        post: operations["Awards_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/decline-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批不同意，退回重新拟定。 */
        post: operations["Awards_declineProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/take-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公示期满生效；平时由系统自动办理。 */
        post: operations["Awards_takeEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 承榜方放弃承榜，签约之前可办。 */
        post: operations["Awards_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 逾期未签订协议，撤销承榜。 */
        post: operations["Awards_annul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 异议列表，最近的在前；异议人信息仅综合党委可见。 */
        get: operations["Objections_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件异议。 */
        get: operations["Objections_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理；未办结前承榜不能生效。 */
        post: operations["Objections_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予受理。 */
        post: operations["Objections_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 书面答复。 */
        post: operations["Objections_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 裁定异议成立，撤销承榜并作后续处理。 */
        post: operations["Objections_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 裁定异议不成立。 */
        post: operations["Objections_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/awards/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项公示的异议件数与结果。 */
        get: operations["PublicObjections_outcomes"];
        put?: never;
        /** 对公示提出异议；答复中的查询码只给一次。 */
        post: operations["PublicObjections_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/objections/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异议人凭查询码查看办理情况。 */
        post: operations["PublicObjections_progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/objections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异议人凭查询码撤回。 */
        post: operations["PublicObjections_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 榜单的承榜协议，最近一份。 */
        get: operations["ListingAgreement_agreement"];
        put?: never;
        /** 起草承榜协议；双方和金额由承榜决定。 */
        post: operations["ListingAgreement_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 居民评价，每人每榜一次。 */
        post: operations["ListingAgreement_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 居民评价及意见，不含评价人。 */
        get: operations["ListingAgreement_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 协议列表，最近的在前；发榜单位见本单位及下级的，社会组织见自己参与的。 */
        get: operations["Agreements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份协议。 */
        get: operations["Agreements_get"];
        /** 修改未签订的协议；已有的审批和签署随之作废。 */
        put: operations["Agreements_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批同意，双方可以签署。 */
        post: operations["Agreements_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回修改。 */
        post: operations["Agreements_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 本方签署；双方都签署后协议生效，项目开始实施。 */
        post: operations["Agreements_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止协议。 */
        post: operations["Agreements_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载协议、里程碑、拨付或验收的附件。 */
        get: operations["Agreements_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 协议的里程碑，按序号。 */
        get: operations["Milestones_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填报里程碑。 */
        post: operations["Milestones_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核查里程碑：达成、部分达成或未达成。 */
        post: operations["Milestones_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 里程碑的拨付记录。 */
        get: operations["Milestones_listPayments"];
        put?: never;
        /** 登记一笔已拨付的款项；本平台不办理支付。 */
        post: operations["Milestones_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 冲销一笔登记有误的拨付。 */
        post: operations["Milestones_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 协议的验收。 */
        get: operations["Acceptances_get"];
        put?: never;
        /** 申请验收；整改后再次申请也用它。 */
        post: operations["Acceptances_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核查，须附服务对象意见。 */
        post: operations["Acceptances_inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 验收合格，榜单办结。 */
        post: operations["Acceptances_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}/ask-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 限期整改。 */
        post: operations["Acceptances_askRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/listings/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 榜单的居民评价汇总。 */
        get: operations["PublicFulfilment_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/funding-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 三种资金方式的拨付规则与必备材料。 */
        get: operations["PublicFulfilment_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 紧急调阅的申请，最近的在前。 */
        get: operations["Readings_list"];
        put?: never;
        /** 申请紧急调阅，须说明理由，由第二人同意后方可调阅。 */
        post: operations["Readings_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以申请调阅的对象，至多五十个，可按关键词查找；开榜之前的意向书不在其中。 */
        get: operations["Readings_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/of-mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁调阅过与本人或本单位有关的内容。 */
        get: operations["Readings_ofMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意；申请人从此可调阅三十分钟。 */
        post: operations["Readings_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意。 */
        post: operations["Readings_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调阅；每次都记入审计并告知有关组织和个人。 */
        post: operations["Readings_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/objections/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异议人凭查询码查看谁紧急调阅过自己的联系方式。 */
        post: operations["PublicReadings_readings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本账号的消息。 */
        get: operations["Messages_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未读条数。 */
        get: operations["Messages_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部标为已读。 */
        post: operations["Messages_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的提醒方式。 */
        get: operations["Messages_getPreferences"];
        /** 设置邮件、短信、每日汇总和免打扰；站内消息不受影响。 */
        put: operations["Messages_setPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/delivery-failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 邮件发送失败的账号。 */
        get: operations["Messages_failures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/delivery-failures/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按账号现在的邮箱重新发送失败的邮件。 */
        post: operations["Messages_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标为已读。 */
        post: operations["Messages_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 实时更新：访客收到公开榜单的变化，登录后另收到本人消息的变化。 */
        get: operations["Live_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 群通道及其发送情况。 */
        get: operations["Channels_list"];
        put?: never;
        /** 新建群通道。 */
        post: operations["Channels_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改名称、通知事项、地址或密钥。 */
        put: operations["Channels_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 启用或停用；停用后不再产生新的通知。 */
        put: operations["Channels_setEnabled"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发送一条测试消息。 */
        post: operations["Channels_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新发送失败的通知。 */
        post: operations["Channels_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本账号收藏的检索，各有多少榜单符合。 */
        get: operations["SavedSearches_list"];
        put?: never;
        /** 收藏检索；有符合的榜单发布时提醒。 */
        post: operations["SavedSearches_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 改名。 */
        put: operations["SavedSearches_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches/{id}/paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 暂停或恢复提醒。 */
        put: operations["SavedSearches_setPaused"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除。 */
        delete: operations["SavedSearches_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已发布的榜单。 */
        get: operations["PublicHall_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/listings/total": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 符合条件的榜单有多少项；多时为估计数。 */
        get: operations["PublicHall_total"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项榜单：内容、时间线、附件、问答、变更、结果。 */
        get: operations["PublicHall_listing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公示公告：拟承榜公示、流榜公告、撤榜公告。 */
        get: operations["PublicHall_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一则公示或公告，附排名与得分。 */
        get: operations["PublicHall_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/notices/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公示所依据的评审报告（公开部分），可自行复核。 */
        get: operations["PublicHall_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 承榜结果与成效。 */
        get: operations["PublicHall_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项承榜的结果：排名、致全体揭榜方的公告、实施与验收；可用承榜编号或榜单编号查询。 */
        get: operations["PublicHall_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/procurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 转政府采购程序的项目的采购结果。 */
        get: operations["PublicHall_procurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 筛选条件：街道、发榜部门、联盟，以及已有榜单的类别、资金方式和年份。 */
        get: operations["PublicHall_filters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 服务器时间；倒计时以此为准。 */
        get: operations["PublicIndicators_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 截至某日的发榜、揭榜、承榜及比率，附算式、清单和一句话报告，均由事件记录算出。 */
        get: operations["PublicIndicators_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/indicators/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标背后的榜单。 */
        get: operations["PublicIndicators_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按街道、类别、资金方式、月份或联盟分组统计。 */
        get: operations["PublicIndicators_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位（含下级）的指标；综合党委和监督可看全部或任一单位。 */
        get: operations["Indicators_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标背后的榜单。 */
        get: operations["Indicators_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分组统计。 */
        get: operations["Indicators_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全流程台账；发榜单位看本单位及下级，揭榜情况开榜后填列。 */
        get: operations["Ledger_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前身份的待办事项，按最迟时间排列。 */
        get: operations["Todo_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一段日期内的截止、公示、里程碑等事项和工作日安排；发榜单位看本单位及下级。 */
        get: operations["Schedule_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 需要综合党委、纪检监督留意的事项，期限最早的在前。 */
        get: operations["Warnings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计记录；涉及密封意向书的，开榜后方可查看。 */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计链的现状：末尾的指纹、首尾和每日摘要是否相符；逐条核对用 npm run doctor。 */
        get: operations["AuditChain_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/audit-digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 每日审计摘要：留存下来，日后可核对审计记录有没有被改动。 */
        get: operations["PublicAudit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出台账（.xlsx），条件和可见范围与台账列表相同。 */
        get: operations["DisclosureExports_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/audit-entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出审计记录（.xlsx），条件和可见范围与审计记录列表相同。 */
        get: operations["DisclosureExports_auditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行状态：各项指标、队列和进程；不含任何揭榜情况。 */
        get: operations["Operations_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事件，最近的在前；意向书的事件开榜后才列出。 */
        get: operations["Operations_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个事件的经过：派发、办理、消息和邮件。 */
        get: operations["Operations_way"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 失败任务：多次尝试仍未成功的；密封期内的不列出。 */
        get: operations["Operations_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部重新派发，含未列出的。 */
        post: operations["Operations_redriveAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新派发一项失败任务。 */
        post: operations["Operations_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃一项失败任务，须说明理由；事件和期限仍会由系统继续重试。 */
        post: operations["Operations_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthView: {
            /**
             * @description 状态
             * @enum {string}
             */
            status: "ok";
        };
        FileView: {
            /**
             * Format: uuid
             * @description 文件编号
             */
            id: string;
            /** @description 文件名 */
            name: string;
            /** @description 类型 */
            mediaType: string;
            /** @description 字节数 */
            size: number;
            /** @description SHA-256 */
            sha256: string;
        };
        CalendarDayView: {
            /**
             * Format: date
             * @description 日期
             */
            date: string;
            /** @description 是否工作日 */
            isWorkday: boolean;
            /** @description 说明 */
            note: string;
        };
        ImportedView: {
            /** @description 年份 */
            year: number;
            /** @description 天数 */
            days: number;
        };
        ImportYear: {
            /** @description 全年每一天 */
            days: components["schemas"]["CalendarDayView"][];
            /** @description 依据：如国务院办公厅通知的文号 */
            source: string;
        };
        ClockView: {
            /**
             * Format: date-time
             * @description 系统时间
             */
            now: string;
            /** @description 是否偏离真实时间 */
            shifted: boolean;
        };
        SetClock: {
            /**
             * Format: date-time
             * @description 目标时间：留空（null）还原为真实时间
             */
            now: string | null;
        };
        AccountSummary: {
            /**
             * Format: uuid
             * @description 账号编号
             */
            id: string;
            /** @description 姓名 */
            name: string;
            /** @description 须先修改密码 */
            mustChangePassword: boolean;
            /** @description 须先设置双重验证 */
            mustSetUpSecondFactor: boolean;
        };
        MembershipView: {
            /**
             * Format: uuid
             * @description 身份编号
             */
            id: string;
            /**
             * @description 角色
             * @enum {string}
             */
            role: "posting_officer" | "committee_officer" | "committee_approver" | "supervisor" | "expert" | "organization_agent" | "alliance_lead" | "rotating_chair" | "resident" | "administrator" | "security_administrator" | "audit_administrator";
            /**
             * Format: uuid
             * @description 单位
             */
            unitId: string | null;
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string | null;
            /**
             * Format: uuid
             * @description 联盟
             */
            allianceId: string | null;
            /** @description 所在单位或组织 */
            place: string | null;
            /**
             * Format: date-time
             * @description 有效期至
             */
            validUntil: string | null;
        };
        MeView: {
            /** @description 账号 */
            account: components["schemas"]["AccountSummary"];
            /** @description 当前身份 */
            membership: components["schemas"]["MembershipView"];
            /** @description 可用身份 */
            memberships: components["schemas"]["MembershipView"][];
        };
        SignInBody: {
            /** @description 账号名 */
            login: string;
            /** @description 密码 */
            password: string;
            /** @description 动态验证码：已设双重验证的账号须填：验证器应用里的 6 位数字，或一个恢复码 */
            code?: string;
        };
        SessionView: {
            /**
             * Format: uuid
             * @description 登录编号
             */
            id: string;
            /** @description 设备 */
            device: string;
            /** @description 来源地址 */
            address: string | null;
            /**
             * @description 身份
             * @enum {string}
             */
            role: "posting_officer" | "committee_officer" | "committee_approver" | "supervisor" | "expert" | "organization_agent" | "alliance_lead" | "rotating_chair" | "resident" | "administrator" | "security_administrator" | "audit_administrator";
            /**
             * Format: date-time
             * @description 登录时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 最近使用
             */
            lastSeenAt: string;
            /** @description 是否本机 */
            current: boolean;
        };
        SessionClockView: {
            /**
             * Format: date-time
             * @description 现在（服务器时间）
             */
            now: string;
            /**
             * Format: date-time
             * @description 不再操作则到此为止：有操作即顺延，但不晚于 until
             */
            idleUntil: string;
            /**
             * Format: date-time
             * @description 最迟到此为止
             */
            until: string;
        };
        SignedOutView: {
            /** @description 结束的登录数 */
            ended: number;
            /** @description 统一认证的退出地址：经统一认证登录、且对方提供退出的，页面随后转到这里 */
            elsewhere: string | null;
        };
        EndedView: {
            /** @description 结束的登录数 */
            ended: number;
        };
        SwitchBody: {
            /**
             * Format: uuid
             * @description 身份编号
             */
            membershipId: string;
        };
        ChangedView: {
            /** @description 已修改 */
            changed: boolean;
        };
        PasswordBody: {
            /** @description 原密码 */
            oldPassword: string;
            /** @description 新密码 */
            newPassword: string;
        };
        ProvedView: {
            /** @description 已确认 */
            proved: boolean;
        };
        OneProofBody: {
            /** @description 密码 */
            password?: string;
            /** @description 动态验证码：已设双重验证的可代替密码 */
            code?: string;
        };
        SecondFactorView: {
            /** @description 是否已启用 */
            active: boolean;
            /**
             * Format: date-time
             * @description 启用时间
             */
            since: string | null;
            /** @description 剩余恢复码 */
            recoveryCodesLeft: number;
            /** @description 是否必须使用 */
            required: boolean;
        };
        NewSecretView: {
            /** @description 密钥：可手工输入验证器应用，只给这一次 */
            secret: string;
            /** @description 二维码内容：otpauth:// 地址 */
            uri: string;
        };
        ProofBody: {
            /** @description 密码 */
            password: string;
            /** @description 动态验证码：已设双重验证时须填：现用的 6 位验证码，或一个恢复码 */
            code?: string;
        };
        RecoveryCodesView: {
            /** @description 恢复码：每个只能用一次，只显示这一次 */
            recoveryCodes: string[];
        };
        CodeBody: {
            /** @description 动态验证码 */
            code: string;
        };
        RemovedView: {
            /** @description 已停用 */
            removed: boolean;
        };
        AccountItem: {
            /**
             * Format: uuid
             * @description 账号编号
             */
            id: string;
            /** @description 账号名 */
            login: string;
            /** @description 姓名 */
            name: string;
            /** @description 是否停用 */
            disabled: boolean;
            /** @description 是否锁定 */
            locked: boolean;
            /** @description 是否已设双重验证 */
            secondFactor: boolean;
            /** @description 是否已绑定统一认证 */
            externalIdentity: boolean;
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 建立时间
             */
            createdAt: string;
        };
        AccountDetail: {
            /**
             * Format: uuid
             * @description 账号编号
             */
            id: string;
            /** @description 账号名 */
            login: string;
            /** @description 姓名 */
            name: string;
            /** @description 是否停用 */
            disabled: boolean;
            /** @description 是否锁定 */
            locked: boolean;
            /** @description 是否已设双重验证 */
            secondFactor: boolean;
            /** @description 是否已绑定统一认证 */
            externalIdentity: boolean;
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 建立时间
             */
            createdAt: string;
            /** @description 身份 */
            memberships: components["schemas"]["MembershipView"][];
        };
        AccountAcknowledgement: {
            /**
             * Format: uuid
             * @description 账号编号
             */
            id: string;
            /** @description 版本 */
            version: number;
        };
        CreateAccountBody: {
            /** @description 账号名：小写字母、数字和 . _ - */
            login: string;
            /** @description 姓名 */
            name: string;
            /**
             * Format: email
             * @description 邮箱
             */
            email?: string;
            /** @description 电话 */
            phone?: string;
        };
        DisabledBody: {
            /** @description 是否停用 */
            disabled: boolean;
            /** @description 版本 */
            version: number;
        };
        ResetBody: {
            /** @description 初始密码 */
            newPassword: string;
            /** @description 版本 */
            version: number;
        };
        VersionBody: {
            /** @description 版本 */
            version: number;
        };
        MembershipAcknowledgement: {
            /**
             * Format: uuid
             * @description 身份编号
             */
            id: string;
        };
        MembershipBody: {
            /**
             * @description 角色
             * @enum {string}
             */
            role: "posting_officer" | "committee_officer" | "committee_approver" | "supervisor" | "expert" | "organization_agent" | "alliance_lead" | "resident" | "administrator" | "security_administrator" | "audit_administrator";
            /**
             * Format: uuid
             * @description 单位
             */
            unitId?: string;
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId?: string;
            /**
             * Format: uuid
             * @description 联盟
             */
            allianceId?: string;
            /**
             * Format: date-time
             * @description 有效期至
             */
            validUntil?: string;
        };
        SecuritySettingsView: {
            /** @description 必须使用双重验证的身份 */
            secondFactorRoles: ("posting_officer" | "committee_officer" | "committee_approver" | "supervisor" | "expert" | "organization_agent" | "alliance_lead" | "rotating_chair" | "resident" | "administrator" | "security_administrator" | "audit_administrator")[];
            /** @description 不操作多少分钟须重新登录 */
            idleMinutes: number;
            /** @description 登录后最长多少小时须重新登录 */
            sessionHours: number;
            /** @description 连续输错几次即锁定 */
            failures: number;
            /** @description 锁定多少分钟 */
            lockMinutes: number;
            /** @description 最近几次用过的密码不能再用 */
            rememberedPasswords: number;
        };
        SignOnView: {
            /**
             * @description 状态：off 没有启用；unavailable 暂时连不上
             * @enum {string}
             */
            state: "off" | "ready" | "unavailable";
            /** @description 名称：登录按钮上的名称 */
            name: string;
        };
        SignOnAddress: {
            /** @description 认证方的地址 */
            address: string;
        };
        SignOnBody: {
            /** @description 登录后去的页面：只能是本站的地址 */
            next?: string;
        };
        SignOnCodeBody: {
            /** @description 动态验证码：或一个恢复码 */
            code: string;
        };
        ExternalIdentityView: {
            /**
             * Format: date-time
             * @description 绑定时间：没有绑定的为空
             */
            boundAt: string | null;
        };
        BoundView: {
            /**
             * Format: uuid
             * @description 账号编号
             */
            id: string;
        };
        SubjectBody: {
            /** @description 统一认证中的编号：认证方给出的唯一标识，区分大小写 */
            subject: string;
        };
        UnitView: {
            /**
             * Format: uuid
             * @description 单位编号
             */
            id: string;
            /**
             * @description 种类
             * @enum {string}
             */
            kind: "district" | "department" | "committee" | "supervision" | "street" | "community";
            /** @description 名称 */
            name: string;
            /**
             * Format: uuid
             * @description 上级单位
             */
            parentId: string | null;
            /** @description 上级单位名称 */
            parentName: string | null;
            /** @description 行政区划代码 */
            divisionCode: string | null;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
        };
        Saved: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 版本 */
            version: number;
        };
        NewUnitBody: {
            /**
             * @description 种类
             * @enum {string}
             */
            kind: "district" | "department" | "committee" | "supervision" | "street" | "community";
            /** @description 名称 */
            name: string;
            /**
             * Format: uuid
             * @description 上级单位
             */
            parentId?: string | null;
            /** @description 行政区划代码 */
            divisionCode?: string | null;
        };
        UnitBody: {
            /** @description 名称 */
            name: string;
            /**
             * Format: uuid
             * @description 上级单位
             */
            parentId: string | null;
            /** @description 行政区划代码 */
            divisionCode: string | null;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
        };
        OrganizationItem: {
            /**
             * Format: uuid
             * @description 组织编号
             */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 统一社会信用代码 */
            creditCode: string | null;
            /**
             * @description 机构类别
             * @enum {string}
             */
            orgType: "social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other";
            /**
             * @description 登记方式
             * @enum {string}
             */
            registrationKind: "registered" | "filed";
            /** @description 备案号 */
            filingNumber: string | null;
            /**
             * Format: uuid
             * @description 依托单位
             */
            hostOrganizationId: string | null;
            /** @description 依托单位名称 */
            hostName: string | null;
            /** @description 业务范围 */
            businessScope: string;
            /**
             * @description 党组织
             * @enum {string}
             */
            partyOrganization: "own" | "joint" | "instructor" | "none";
            /** @description 评估等级 */
            ratingLevel: number | null;
            /**
             * Format: date
             * @description 等级有效期至
             */
            ratingValidUntil: string | null;
            /** @description 年检年度 */
            inspectionYear: number | null;
            /**
             * @description 年检结论
             * @enum {string|null}
             */
            inspectionResult: "qualified" | "basically_qualified" | "unqualified" | "missing" | null;
            /** @description 列入活动异常名录 */
            abnormalListed: boolean;
            /** @description 列入严重违法失信名单 */
            dishonestListed: boolean;
            /** @description 财政拨款保障 */
            fiscallyFunded: boolean;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
        };
        CreditCodeAnswer: {
            /** @description 规范写法 */
            code: string;
            /** @description 是否有效 */
            valid: boolean;
            /** @description 错误 */
            fault: string | null;
            /** @description 提示 */
            warning: string | null;
            /**
             * @description 机构类别
             * @enum {string}
             */
            orgType: "social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other";
            /**
             * Format: uuid
             * @description 已登记为
             */
            registeredAs: string | null;
        };
        OrganizationView: {
            /**
             * Format: uuid
             * @description 组织编号
             */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 统一社会信用代码 */
            creditCode: string | null;
            /**
             * @description 机构类别
             * @enum {string}
             */
            orgType: "social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other";
            /**
             * @description 登记方式
             * @enum {string}
             */
            registrationKind: "registered" | "filed";
            /** @description 备案号 */
            filingNumber: string | null;
            /**
             * Format: uuid
             * @description 依托单位
             */
            hostOrganizationId: string | null;
            /** @description 依托单位名称 */
            hostName: string | null;
            /** @description 业务范围 */
            businessScope: string;
            /**
             * @description 党组织
             * @enum {string}
             */
            partyOrganization: "own" | "joint" | "instructor" | "none";
            /** @description 评估等级 */
            ratingLevel: number | null;
            /**
             * Format: date
             * @description 等级有效期至
             */
            ratingValidUntil: string | null;
            /** @description 年检年度 */
            inspectionYear: number | null;
            /**
             * @description 年检结论
             * @enum {string|null}
             */
            inspectionResult: "qualified" | "basically_qualified" | "unqualified" | "missing" | null;
            /** @description 列入活动异常名录 */
            abnormalListed: boolean;
            /** @description 列入严重违法失信名单 */
            dishonestListed: boolean;
            /** @description 财政拨款保障 */
            fiscallyFunded: boolean;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
            /** @description 信用代码提示 */
            creditCodeWarning: string | null;
            /** @description 信用代码录入说明 */
            creditCodeOverrideReason: string | null;
            /** @description 法定代表人：仅本单位、综合党委和系统管理员可见 */
            legalRepresentative: string | null;
            /** @description 联系人：可见范围同上 */
            contactName: string | null;
            /** @description 联系电话：可见范围同上 */
            contactPhone: string | null;
        };
        NewOrganizationBody: {
            /** @description 名称 */
            name: string;
            /**
             * @description 登记方式
             * @enum {string}
             */
            registrationKind: "registered" | "filed";
            /** @description 统一社会信用代码 */
            creditCode?: string | null;
            /** @description 校验不符仍录入的理由：仅系统管理员可用 */
            overrideReason?: string | null;
            /** @description 备案号 */
            filingNumber?: string | null;
            /**
             * Format: uuid
             * @description 依托的登记社会组织
             */
            hostOrganizationId?: string | null;
            /** @description 业务范围 */
            businessScope?: string;
            /** @description 法定代表人 */
            legalRepresentative?: string | null;
            /** @description 联系人 */
            contactName?: string | null;
            /** @description 联系电话 */
            contactPhone?: string | null;
            /**
             * @description 党组织
             * @enum {string}
             */
            partyOrganization?: "own" | "joint" | "instructor" | "none";
        };
        RegistrationChangeBody: {
            /** @description 名称 */
            name: string;
            /**
             * @description 登记方式
             * @enum {string}
             */
            registrationKind: "registered" | "filed";
            /** @description 统一社会信用代码 */
            creditCode?: string | null;
            /** @description 校验不符仍录入的理由：仅系统管理员可用 */
            overrideReason?: string | null;
            /** @description 备案号 */
            filingNumber?: string | null;
            /**
             * Format: uuid
             * @description 依托的登记社会组织
             */
            hostOrganizationId?: string | null;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
        };
        ProfileBody: {
            /** @description 业务范围 */
            businessScope: string;
            /** @description 法定代表人 */
            legalRepresentative: string | null;
            /** @description 联系人 */
            contactName: string | null;
            /** @description 联系电话 */
            contactPhone: string | null;
            /**
             * @description 党组织
             * @enum {string}
             */
            partyOrganization: "own" | "joint" | "instructor" | "none";
            /** @description 版本 */
            version: number;
        };
        StandingBody: {
            /** @description 评估等级 */
            ratingLevel: number | null;
            /**
             * Format: date
             * @description 等级有效期至
             */
            ratingValidUntil: string | null;
            /** @description 年检年度 */
            inspectionYear: number | null;
            /**
             * @description 年检结论
             * @enum {string|null}
             */
            inspectionResult: "qualified" | "basically_qualified" | "unqualified" | "missing" | null;
            /** @description 列入活动异常名录 */
            abnormalListed: boolean;
            /** @description 列入严重违法失信名单 */
            dishonestListed: boolean;
            /** @description 财政拨款保障：公益一类事业单位等 */
            fiscallyFunded: boolean;
            /** @description 版本 */
            version: number;
        };
        AllianceView: {
            /**
             * Format: uuid
             * @description 联盟编号
             */
            id: string;
            /** @description 名称 */
            name: string;
            /**
             * Format: uuid
             * @description 牵头单位
             */
            leadUnitId: string;
            /** @description 牵头单位名称 */
            leadUnitName: string;
            /** @description 现有成员数 */
            memberCount: number;
            /**
             * Format: uuid
             * @description 现任轮值主席单位
             */
            chairOrganizationId: string | null;
            /** @description 现任轮值主席单位名称 */
            chairOrganizationName: string | null;
            /**
             * Format: date
             * @description 现任任期至
             */
            chairEndsOn: string | null;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
        };
        NewAllianceBody: {
            /** @description 名称 */
            name: string;
            /**
             * Format: uuid
             * @description 牵头单位
             */
            leadUnitId: string;
        };
        AllianceBody: {
            /** @description 名称 */
            name: string;
            /**
             * Format: uuid
             * @description 牵头单位
             */
            leadUnitId: string;
            /** @description 在用 */
            active: boolean;
            /** @description 版本 */
            version: number;
        };
        MemberView: {
            /**
             * Format: uuid
             * @description 成员编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /** @description 组织名称 */
            organizationName: string;
            /**
             * Format: date
             * @description 加入日期
             */
            joinedOn: string;
            /**
             * Format: date
             * @description 退出日期
             */
            leftOn: string | null;
            /** @description 版本 */
            version: number;
        };
        JoinBody: {
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /**
             * Format: date
             * @description 加入日期：不填为今天
             */
            joinedOn?: string;
        };
        LeaveBody: {
            /**
             * Format: date
             * @description 退出日期：不填为今天
             */
            leftOn?: string;
            /** @description 版本 */
            version: number;
        };
        ChairTermView: {
            /**
             * Format: uuid
             * @description 任期编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /** @description 组织名称 */
            organizationName: string;
            /**
             * Format: uuid
             * @description 任职账号
             */
            accountId: string;
            /**
             * Format: date
             * @description 任期开始
             */
            startsOn: string;
            /**
             * Format: date
             * @description 任期结束
             */
            endsOn: string;
            /** @description 在任 */
            inOffice: boolean;
            /** @description 交接记录 */
            handoverNote: string | null;
            /** @description 版本 */
            version: number;
        };
        AppointmentBody: {
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /**
             * Format: uuid
             * @description 任职账号：该组织经办人的账号
             */
            accountId: string;
            /**
             * Format: date
             * @description 任期开始
             */
            startsOn: string;
            /**
             * Format: date
             * @description 任期结束：含当日
             */
            endsOn: string;
        };
        HandoverBody: {
            /** @description 交接记录 */
            handoverNote: string;
            /**
             * Format: date
             * @description 提前结束于：含当日；不填则任期不变
             */
            endsOn?: string;
            /** @description 版本 */
            version: number;
        };
        RevokeBody: {
            /** @description 撤销理由 */
            reason: string;
            /** @description 版本 */
            version: number;
        };
        AllianceEventView: {
            /**
             * Format: uuid
             * @description 活动编号
             */
            id: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "order_session" | "roadshow" | "theme_party_day" | "joint_meeting" | "public_service" | "exchange" | "other";
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 日期
             */
            heldOn: string;
            /** @description 地点 */
            place: string;
            /** @description 说明 */
            note: string;
            /** @description 已取消 */
            cancelled: boolean;
            /** @description 版本 */
            version: number;
        };
        NewEventBody: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "order_session" | "roadshow" | "theme_party_day" | "joint_meeting" | "public_service" | "exchange" | "other";
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 日期
             */
            heldOn: string;
            /** @description 地点 */
            place: string;
            /** @description 说明 */
            note: string;
        };
        EventBody: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "order_session" | "roadshow" | "theme_party_day" | "joint_meeting" | "public_service" | "exchange" | "other";
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 日期
             */
            heldOn: string;
            /** @description 地点 */
            place: string;
            /** @description 说明 */
            note: string;
            /** @description 已取消 */
            cancelled: boolean;
            /** @description 版本 */
            version: number;
        };
        ExpertView: {
            /**
             * Format: uuid
             * @description 专家编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 姓名 */
            name: string;
            /** @description 专业领域 */
            fields: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
            /**
             * Format: uuid
             * @description 任职社会组织
             */
            employerOrganizationId: string | null;
            /**
             * Format: uuid
             * @description 任职单位
             */
            employerUnitId: string | null;
            /** @description 其他关联社会组织 */
            affiliatedOrganizationIds: string[];
            /** @description 可抽取 */
            available: boolean;
            /** @description 版本 */
            version: number;
        };
        AvailabilityBody: {
            /** @description 可抽取 */
            available: boolean;
            /** @description 版本 */
            version: number;
        };
        NewExpertBody: {
            /** @description 专业领域 */
            fields: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
            /**
             * Format: uuid
             * @description 任职社会组织
             */
            employerOrganizationId: string | null;
            /**
             * Format: uuid
             * @description 任职单位
             */
            employerUnitId: string | null;
            /** @description 其他关联社会组织：近三年任职、任理事监事、担任顾问等 */
            affiliatedOrganizationIds: string[];
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
        };
        ExpertBody: {
            /** @description 专业领域 */
            fields: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
            /**
             * Format: uuid
             * @description 任职社会组织
             */
            employerOrganizationId: string | null;
            /**
             * Format: uuid
             * @description 任职单位
             */
            employerUnitId: string | null;
            /** @description 其他关联社会组织：近三年任职、任理事监事、担任顾问等 */
            affiliatedOrganizationIds: string[];
            /** @description 可抽取 */
            available: boolean;
            /** @description 版本 */
            version: number;
        };
        NeedItem: {
            /**
             * Format: uuid
             * @description 需求编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "submitted" | "under_review" | "accepted" | "returned" | "merged" | "rejected" | "deferred" | "transferred" | "solved_on_spot";
            /** @description 标题 */
            title: string;
            /**
             * @description 来源
             * @enum {string}
             */
            source: "resident_appeal" | "superior_decision";
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /** @description 急难程度 */
            urgency: number;
            /** @description 受益人数 */
            beneficiaryCount: number;
            /**
             * Format: uuid
             * @description 所涉单位
             */
            unitId: string;
            /** @description 所涉单位名称 */
            unitName: string;
            /** @description 代填 */
            onBehalf: boolean;
            /** @description 本人提出 */
            mine: boolean;
            /** @description 适由社会组织承担 */
            suitable: boolean | null;
            /**
             * Format: date-time
             * @description 提出时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string | null;
            /** @description 版本 */
            version: number;
        };
        NeedView: {
            /**
             * Format: uuid
             * @description 需求编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "submitted" | "under_review" | "accepted" | "returned" | "merged" | "rejected" | "deferred" | "transferred" | "solved_on_spot";
            /** @description 标题 */
            title: string;
            /**
             * @description 来源
             * @enum {string}
             */
            source: "resident_appeal" | "superior_decision";
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /** @description 急难程度 */
            urgency: number;
            /** @description 受益人数 */
            beneficiaryCount: number;
            /**
             * Format: uuid
             * @description 所涉单位
             */
            unitId: string;
            /** @description 所涉单位名称 */
            unitName: string;
            /** @description 代填 */
            onBehalf: boolean;
            /** @description 本人提出 */
            mine: boolean;
            /** @description 适由社会组织承担 */
            suitable: boolean | null;
            /**
             * Format: date-time
             * @description 提出时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string | null;
            /** @description 版本 */
            version: number;
            /** @description 内容 */
            body: string;
            /** @description 联系人：仅提出人、所涉单位和综合党委可见 */
            contactName: string | null;
            /** @description 联系电话：可见范围同上 */
            contactPhone: string | null;
            /** @description 适宜性理由 */
            suitabilityReason: string | null;
            /** @description 负面清单命中 */
            suitabilityChecklist: ("not_government_duty" | "government_only" | "goods_or_works" | "financing" | "labour" | "other_forbidden")[];
            /** @description 梳理意见 */
            opinion: string | null;
            /**
             * Format: uuid
             * @description 并入的需求
             */
            mergedIntoId: string | null;
            /** @description 转办单位 */
            transferredTo: string | null;
            /**
             * Format: date
             * @description 暂缓至
             */
            deferredUntil: string | null;
            /** @description 即知即改结果 */
            solvedNote: string | null;
            /**
             * Format: date
             * @description 即知即改日期
             */
            solvedOn: string | null;
            /** @description 附件 */
            attachments: components["schemas"]["FileView"][];
        };
        TimelineEntry: {
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * @description 事项
             * @enum {string}
             */
            subject: "need" | "merged_need" | "listing";
            /**
             * Format: uuid
             * @description 事项编号
             */
            subjectId: string;
            /** @description 状态 */
            status: string;
            /** @description 状态名称 */
            statusName: string;
            /** @description 意见 */
            reason: string | null;
        };
        LinkedListing: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 榜单编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /** @description 轮次 */
            round: number;
            /** @description 状态 */
            status: string;
            /** @description 状态名称 */
            statusName: string;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string;
        };
        NeedTimeline: {
            /** @description 经过 */
            entries: components["schemas"]["TimelineEntry"][];
            /** @description 由此发出的榜单 */
            listings: components["schemas"]["LinkedListing"][];
        };
        Acknowledgement: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 状态 */
            status: string;
            /** @description 版本 */
            version: number;
        };
        NeedBody: {
            /** @description 标题 */
            title: string;
            /** @description 内容 */
            body: string;
            /**
             * @description 来源
             * @enum {string}
             */
            source: "resident_appeal" | "superior_decision";
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /** @description 急难程度：1 一般，2 较急，3 紧急 */
            urgency: number;
            /** @description 受益人数：不详填 0 */
            beneficiaryCount?: number;
            /**
             * Format: uuid
             * @description 所涉街道或社区
             */
            unitId: string;
            /** @description 代填 */
            onBehalf?: boolean;
            /** @description 联系人 */
            contactName?: string | null;
            /** @description 联系电话 */
            contactPhone?: string | null;
        };
        NeedChangeBody: {
            /** @description 标题 */
            title: string;
            /** @description 内容 */
            body: string;
            /**
             * @description 来源
             * @enum {string}
             */
            source: "resident_appeal" | "superior_decision";
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /** @description 急难程度：1 一般，2 较急，3 紧急 */
            urgency: number;
            /** @description 受益人数：不详填 0 */
            beneficiaryCount?: number;
            /**
             * Format: uuid
             * @description 所涉街道或社区
             */
            unitId: string;
            /** @description 代填 */
            onBehalf?: boolean;
            /** @description 联系人 */
            contactName?: string | null;
            /** @description 联系电话 */
            contactPhone?: string | null;
            /** @description 版本 */
            version: number;
        };
        AttachBody: {
            /** @description 版本 */
            version: number;
            /**
             * Format: uuid
             * @description 文件
             */
            fileId: string;
        };
        AcceptBody: {
            /** @description 版本 */
            version: number;
            /** @description 适由社会组织承担：采纳时必填 */
            suitable?: boolean;
            /** @description 适宜性理由：采纳时必填 */
            suitabilityReason?: string;
            /** @description 负面清单命中 */
            suitabilityChecklist?: ("not_government_duty" | "government_only" | "goods_or_works" | "financing" | "labour" | "other_forbidden")[];
            /** @description 梳理意见 */
            opinion?: string;
        };
        OpinionBody: {
            /** @description 版本 */
            version: number;
            /** @description 梳理意见：必填，提出人可见 */
            opinion: string;
        };
        MergeBody: {
            /** @description 版本 */
            version: number;
            /** @description 梳理意见：必填，提出人可见 */
            opinion: string;
            /**
             * Format: uuid
             * @description 并入的需求
             */
            intoId: string;
        };
        DeferBody: {
            /** @description 版本 */
            version: number;
            /** @description 梳理意见：必填，提出人可见 */
            opinion: string;
            /**
             * Format: date
             * @description 暂缓至
             */
            deferredUntil: string;
        };
        TransferBody: {
            /** @description 版本 */
            version: number;
            /** @description 梳理意见：必填，提出人可见 */
            opinion: string;
            /** @description 转办单位 */
            transferredTo: string;
        };
        SolveBody: {
            /** @description 版本 */
            version: number;
            /** @description 办理结果：必填 */
            solvedNote?: string;
            /**
             * Format: date
             * @description 办结日期：不填为今天
             */
            solvedOn?: string;
            /** @description 依据附件 */
            fileIds?: string[];
        };
        ListingItem: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 编号 */
            code: string | null;
            /** @description 名称 */
            title: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 预算上限：单位：分 */
            ceilingFen: number;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            postingUnitId: string;
            /** @description 发榜单位名称 */
            postingUnitName: string;
            /** @description 接受联合揭榜 */
            jointAllowed: boolean;
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string | null;
            /**
             * Format: date-time
             * @description 提问截止
             */
            enquiryDeadline: string | null;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
            /** @description 轮次 */
            round: number;
            /**
             * Format: uuid
             * @description 首轮榜单
             */
            rootId: string;
            /** @description 内容版本 */
            contentVersion: number;
            /** @description 版本 */
            version: number;
            /** @description 已提请发榜：工作人员可见 */
            publicationProposed: boolean | null;
            /** @description 有待审核的变更：工作人员可见 */
            amendmentPending: boolean | null;
            /** @description 未答复的提问：工作人员可见 */
            unanswered: number | null;
            /** @description 已转政府采购：工作人员可见 */
            handedOver: boolean | null;
            /** @description 本单位已读：社会组织可见 */
            read: boolean | null;
        };
        ListingTargetView: {
            /** @description 指标 */
            name: string;
            /** @description 计量单位 */
            unit: string;
            /** @description 目标值：只在草稿中可为空 */
            target: number | null;
            /** @description 证明方式 */
            proof: string;
        };
        ListingConditionsView: {
            /** @description 机构类别：空为不限 */
            orgTypes: ("social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other")[];
            /** @description 最低等级评估 */
            minRating: number | null;
            /** @description 其他条件 */
            other: string;
        };
        ListingCriterionView: {
            /** @description 代号 */
            id: string;
            /** @description 评分项 */
            name: string;
            /** @description 权重 */
            weight: number;
            /** @description 评分要点 */
            guidance: string;
            /** @description 步长：百分之一分 */
            stepHundredths: number;
            /** @description 最低分：百分之一分 */
            minimumHundredths: number | null;
        };
        RoadShowRulesView: {
            /** @description 讲解时间：分钟 */
            slotMinutes: number;
            /** @description 答问时间：分钟 */
            questionMinutes: number;
        };
        ListingRuleSetView: {
            /** @description 评分标准 */
            criteria: components["schemas"]["ListingCriterionView"][];
            /**
             * @description 评分方法
             * @enum {string}
             */
            method: "mean" | "drop_extremes" | "consensus";
            /** @description 合格线：百分之一分 */
            passLineHundredths: number | null;
            /** @description 评审组人数 */
            panelSize: number;
            /** @description 隐名评审 */
            blindNames: boolean;
            /** @description 最低揭榜数 */
            minimumBids: number;
            /** @description 并列时的比较顺序 */
            tieBreakOrder: string[];
            /** @description 公示工作日 */
            noticeWorkdays: number;
            /** @description 最短揭榜期工作日 */
            minimumBidWorkdays: number;
            /** @description 变更后剩余工作日 */
            amendmentWorkdays: number;
            /** @description 提问截止提前工作日 */
            enquiryWorkdays: number;
            /** @description 偏离提醒：百分比 */
            outlierPercent: number | null;
            /**
             * @description 开榜方式：没有的为双人开榜
             * @enum {string}
             */
            opening?: "two_keys" | "automatic";
            /** @description 路演：空为不安排 */
            roadShow?: components["schemas"]["RoadShowRulesView"] | null;
        };
        ListingAttachmentView: {
            /**
             * Format: uuid
             * @description 文件
             */
            fileId: string;
            /** @description 文件名 */
            name: string;
            /** @description 附件类型 */
            label: string;
            /** @description 类型 */
            mediaType: string;
            /** @description 字节数 */
            size: number;
            /** @description SHA-256 */
            sha256: string;
        };
        ProcurementView: {
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 转出时间
             */
            handedOverAt: string;
            /** @description 转出人 */
            handedOverBy: string | null;
            /** @description 转出理由 */
            reason: string | null;
            /** @description 公告编号 */
            noticeNumber: string | null;
            /**
             * @description 采购方式
             * @enum {string|null}
             */
            method: "open_tender" | "invited_tender" | "negotiation" | "consultation" | "enquiry" | "single_source" | "framework" | "other" | null;
            /** @description 成交供应商 */
            supplier: string | null;
            /** @description 成交金额：单位：分 */
            amountFen: number | null;
            /**
             * Format: date
             * @description 成交日期
             */
            concludedOn: string | null;
            /** @description 公告链接 */
            link: string | null;
            /** @description 成交文件 */
            file: components["schemas"]["ListingAttachmentView"] | null;
            /** @description 登记人 */
            recordedBy: string | null;
            /**
             * Format: date-time
             * @description 登记时间
             */
            recordedAt: string | null;
        };
        ListingGapView: {
            /** @description 字段：如 tasks、targets[0].unit、ruleSet.criteria */
            field: string;
            /** @description 说明 */
            message: string;
        };
        ListingWorkView: {
            /** @description 起草人 */
            drafter: string;
            /**
             * Format: uuid
             * @description 对应需求
             */
            needId: string | null;
            /**
             * Format: date-time
             * @description 提交审核时间
             */
            submittedAt: string | null;
            /** @description 提请人 */
            publicationProposer: string | null;
            /** @description 提请意见 */
            publicationOpinion: string | null;
            /** @description 审批人 */
            publisher: string | null;
            /**
             * Format: uuid
             * @description 待审核的变更
             */
            pendingAmendmentId: string | null;
            /** @description 未答复的提问 */
            unanswered: number;
        };
        ListingView: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 编号 */
            code: string | null;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 名称 */
            title: string;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            postingUnitId: string;
            /** @description 发榜单位名称 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 预算上限：单位：分 */
            ceilingFen: number;
            /** @description 预算上限大写 */
            ceilingInWords: string | null;
            /** @description 服务对象 */
            servicePopulation: string;
            /** @description 受益人数 */
            beneficiaryCount: number;
            /** @description 服务区域 */
            serviceArea: string;
            /** @description 背景与问题 */
            background: string;
            /** @description 任务内容 */
            tasks: string;
            /** @description 可量化指标 */
            targets: components["schemas"]["ListingTargetView"][];
            /**
             * Format: date
             * @description 实施开始日期
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description 实施结束日期
             */
            endsOn: string | null;
            /** @description 承接条件 */
            conditions: components["schemas"]["ListingConditionsView"];
            /** @description 接受联合揭榜 */
            jointAllowed: boolean;
            /** @description 联合成员上限 */
            maxMembers: number;
            /** @description 提交材料 */
            materials: string;
            /** @description 咨询电话 */
            contactPhone: string;
            /** @description 监督电话 */
            supervisionPhone: string;
            /** @description 评审规则 */
            ruleSet: components["schemas"]["ListingRuleSetView"];
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string | null;
            /**
             * Format: date-time
             * @description 提问截止
             */
            enquiryDeadline: string | null;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description 截止时间：实际截止，即公布的截止时间
             */
            closedAt: string | null;
            /** @description 内容版本 */
            contentVersion: number;
            /** @description 版本 */
            version: number;
            /** @description 轮次 */
            round: number;
            /**
             * Format: uuid
             * @description 首轮榜单
             */
            rootId: string;
            /**
             * Format: uuid
             * @description 上一轮榜单
             */
            repostOf: string | null;
            /**
             * Format: uuid
             * @description 下一轮榜单
             */
            nextRoundId: string | null;
            /**
             * @description 流榜原因
             * @enum {string|null}
             */
            unsuccessfulReason: "no_bid" | "too_few" | "none_qualified" | "below_line" | "objection_upheld" | "winner_declined" | null;
            /** @description 撤榜理由 */
            cancelReason: string | null;
            /**
             * @description 办结结论
             * @enum {string|null}
             */
            outcome: "accepted" | "terminated" | null;
            /** @description 结果说明 */
            outcomeNote: string | null;
            /** @description 转政府采购：工作人员可见 */
            procurement: components["schemas"]["ProcurementView"] | null;
            /** @description 附件 */
            attachments: components["schemas"]["ListingAttachmentView"][];
            /**
             * Format: date-time
             * @description 服务器时间
             */
            now: string;
            /** @description 可揭榜 */
            open: boolean;
            /** @description 可提问 */
            enquiryOpen: boolean;
            /** @description 本单位已读 */
            read: boolean | null;
            /** @description 可办理：本身份在当前状态下的命令，另有前提的以办理时为准 */
            commands: string[];
            /** @description 尚缺：草稿提交审核前须补充或更正的 */
            missing: components["schemas"]["ListingGapView"][];
            /** @description 提示：草稿和审核中请工作人员核对的，不阻止办理 */
            warnings: string[];
            /** @description 办理情况 */
            work: components["schemas"]["ListingWorkView"] | null;
        };
        ListingConditionsBody: {
            /** @description 机构类别：空为不限 */
            orgTypes?: ("social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other")[];
            /** @description 最低等级评估 */
            minRating?: number | null;
            /** @description 其他条件 */
            other?: string;
        };
        DraftTargetBody: {
            /** @description 指标 */
            name: string;
            /**
             * @description 计量单位
             * @example 人次
             */
            unit: string;
            /** @description 目标值 */
            target: number | null;
            /** @description 证明方式 */
            proof: string;
        };
        RoadShowBody: {
            /** @description 讲解时间：分钟 */
            slotMinutes: number;
            /** @description 答问时间：分钟 */
            questionMinutes: number;
        };
        DraftCriterionBody: {
            /**
             * @description 代号
             * @example approach
             */
            id: string;
            /** @description 步长：百分之一分，默认 50 */
            stepHundredths?: number;
            /** @description 最低分 */
            minimumHundredths?: number | null;
            /** @description 评分项 */
            name: string;
            /** @description 权重 */
            weight: number;
            /** @description 评分要点 */
            guidance: string;
        };
        DraftRuleSetBody: {
            /**
             * @description 评分方法
             * @enum {string}
             */
            method?: "mean" | "drop_extremes" | "consensus";
            /** @description 合格线 */
            passLineHundredths?: number | null;
            /** @description 评审组人数 */
            panelSize?: number;
            /** @description 隐名评审 */
            blindNames?: boolean;
            /** @description 最低揭榜数 */
            minimumBids?: number;
            /** @description 并列时的比较顺序 */
            tieBreakOrder?: string[];
            /** @description 公示工作日 */
            noticeWorkdays?: number;
            /** @description 最短揭榜期工作日 */
            minimumBidWorkdays?: number;
            /** @description 变更后剩余工作日 */
            amendmentWorkdays?: number;
            /** @description 提问截止提前工作日 */
            enquiryWorkdays?: number;
            /** @description 偏离提醒 */
            outlierPercent?: number | null;
            /**
             * @description 开榜方式：发榜后不能变更
             * @enum {string}
             */
            opening?: "two_keys" | "automatic";
            /** @description 路演：空为不安排；不能与隐名评审并用 */
            roadShow?: components["schemas"]["RoadShowBody"] | null;
            /** @description 评分标准 */
            criteria?: components["schemas"]["DraftCriterionBody"][];
        };
        DraftListingBody: {
            /** @description 预算上限：单位：分；0 为不涉及财政资金 */
            ceilingFen?: number;
            /** @description 服务对象 */
            servicePopulation?: string;
            /** @description 受益人数 */
            beneficiaryCount?: number;
            /** @description 服务区域 */
            serviceArea?: string;
            /** @description 背景与问题 */
            background?: string;
            /** @description 任务内容 */
            tasks?: string;
            /**
             * Format: date
             * @description 实施开始日期
             */
            startsOn?: string | null;
            /**
             * Format: date
             * @description 实施结束日期
             */
            endsOn?: string | null;
            /** @description 承接条件 */
            conditions?: components["schemas"]["ListingConditionsBody"];
            /** @description 接受联合揭榜 */
            jointAllowed?: boolean;
            /** @description 联合成员上限：含牵头单位 */
            maxMembers?: number;
            /** @description 提交材料 */
            materials?: string;
            /** @description 可量化指标 */
            targets?: components["schemas"]["DraftTargetBody"][];
            /** @description 咨询电话 */
            contactPhone?: string;
            /** @description 监督电话 */
            supervisionPhone?: string;
            /** @description 评审规则：省略的部分用默认规则或保持原样 */
            ruleSet?: components["schemas"]["DraftRuleSetBody"];
            /**
             * Format: date-time
             * @description 揭榜截止时间
             */
            bidDeadline?: string | null;
            /**
             * Format: uuid
             * @description 对应需求
             */
            needId?: string | null;
            /** @description 名称 */
            title: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /**
             * Format: uuid
             * @description 发榜单位：省略为本单位，可为下级单位
             */
            postingUnitId?: string;
        };
        EditListingBody: {
            /** @description 预算上限：单位：分；0 为不涉及财政资金 */
            ceilingFen?: number;
            /** @description 服务对象 */
            servicePopulation?: string;
            /** @description 受益人数 */
            beneficiaryCount?: number;
            /** @description 服务区域 */
            serviceArea?: string;
            /** @description 背景与问题 */
            background?: string;
            /** @description 任务内容 */
            tasks?: string;
            /**
             * Format: date
             * @description 实施开始日期
             */
            startsOn?: string | null;
            /**
             * Format: date
             * @description 实施结束日期
             */
            endsOn?: string | null;
            /** @description 承接条件 */
            conditions?: components["schemas"]["ListingConditionsBody"];
            /** @description 接受联合揭榜 */
            jointAllowed?: boolean;
            /** @description 联合成员上限：含牵头单位 */
            maxMembers?: number;
            /** @description 提交材料 */
            materials?: string;
            /** @description 可量化指标 */
            targets?: components["schemas"]["DraftTargetBody"][];
            /** @description 咨询电话 */
            contactPhone?: string;
            /** @description 监督电话 */
            supervisionPhone?: string;
            /** @description 评审规则：省略的部分用默认规则或保持原样 */
            ruleSet?: components["schemas"]["DraftRuleSetBody"];
            /**
             * Format: date-time
             * @description 揭榜截止时间
             */
            bidDeadline?: string | null;
            /**
             * Format: uuid
             * @description 对应需求
             */
            needId?: string | null;
            /** @description 名称 */
            title?: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 版本 */
            version: number;
        };
        ListingAttachmentBody: {
            /**
             * Format: uuid
             * @description 文件
             */
            fileId: string;
            /** @description 附件类型 */
            label?: string;
        };
        PreparedAnswer: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 状态 */
            status: string;
            /** @description 版本 */
            version: number;
            /** @description 提示：不阻止办理，请核对 */
            warnings: string[];
        };
        ListingVersionBody: {
            /** @description 版本 */
            version: number;
        };
        ListingReasonBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason: string;
        };
        ProposePublicationBody: {
            /** @description 版本 */
            version: number;
            /** @description 审核意见 */
            opinion: string;
            /**
             * Format: date-time
             * @description 揭榜截止时间：需要调整时填写
             */
            bidDeadline?: string;
        };
        ListingOpinionBody: {
            /** @description 版本 */
            version: number;
            /** @description 意见 */
            opinion?: string;
        };
        HandOverBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由：预算上限未达到采购限额标准时必填 */
            reason?: string;
        };
        ProcurementAcknowledgement: {
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 版本 */
            version: number;
        };
        ProcurementResultBody: {
            /** @description 版本 */
            version: number;
            /** @description 公告编号 */
            noticeNumber: string;
            /**
             * @description 采购方式
             * @enum {string}
             */
            method: "open_tender" | "invited_tender" | "negotiation" | "consultation" | "enquiry" | "single_source" | "framework" | "other";
            /** @description 成交供应商 */
            supplier: string;
            /** @description 成交金额：单位：分 */
            amountFen: number;
            /**
             * Format: date
             * @description 成交日期
             */
            concludedOn: string;
            /** @description 公告链接：链接和成交文件至少有一项 */
            link?: string | null;
            /**
             * Format: uuid
             * @description 成交文件
             */
            fileId?: string | null;
        };
        CorrectProcurementBody: {
            /** @description 版本 */
            version: number;
            /** @description 公告编号 */
            noticeNumber: string;
            /**
             * @description 采购方式
             * @enum {string}
             */
            method: "open_tender" | "invited_tender" | "negotiation" | "consultation" | "enquiry" | "single_source" | "framework" | "other";
            /** @description 成交供应商 */
            supplier: string;
            /** @description 成交金额：单位：分 */
            amountFen: number;
            /**
             * Format: date
             * @description 成交日期
             */
            concludedOn: string;
            /** @description 公告链接：链接和成交文件至少有一项 */
            link?: string | null;
            /**
             * Format: uuid
             * @description 成交文件
             */
            fileId?: string | null;
            /** @description 更正理由 */
            reason: string;
        };
        FieldChangeView: {
            /** @description 字段 */
            field: string;
            /** @description 名称 */
            name: string;
            /** @description 原内容 */
            before: (string | number | boolean | unknown[] | Record<string, never>) | null;
            /** @description 新内容 */
            after: (string | number | boolean | unknown[] | Record<string, never>) | null;
            /** @description 原内容的文字：逐行 */
            beforeLines: string[];
            /** @description 新内容的文字：逐行 */
            afterLines: string[];
        };
        AmendmentView: {
            /**
             * Format: uuid
             * @description 变更
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "proposed" | "in_force" | "declined" | "lapsed";
            /** @description 是否实质变更 */
            substantive: boolean;
            /**
             * Format: date-time
             * @description 新截止时间
             */
            newDeadline: string | null;
            /** @description 改动 */
            diff: components["schemas"]["FieldChangeView"][];
            /** @description 理由 */
            reason: string;
            /** @description 审核意见 */
            decidedReason: string | null;
            /**
             * Format: date-time
             * @description 提出时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 审核时间
             */
            decidedAt: string | null;
            /** @description 形成的内容版本 */
            contentVersion: number | null;
            /** @description 版本 */
            version: number;
        };
        ProposedAmendment: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 状态 */
            status: string;
            /** @description 版本 */
            version: number;
            /** @description 是否实质变更：实质变更须揭榜方重新确认 */
            substantive: boolean;
            /** @description 提示：不阻止办理，请核对 */
            warnings: string[];
        };
        ListingTargetBody: {
            /** @description 指标 */
            name: string;
            /**
             * @description 计量单位
             * @example 人次
             */
            unit: string;
            /** @description 目标值 */
            target: number;
            /** @description 证明方式 */
            proof: string;
        };
        CriterionBody: {
            /**
             * @description 代号
             * @example approach
             */
            id: string;
            /** @description 步长：百分之一分，默认 50 */
            stepHundredths?: number;
            /** @description 最低分 */
            minimumHundredths?: number | null;
            /** @description 评分项 */
            name: string;
            /** @description 权重 */
            weight: number;
            /** @description 评分要点 */
            guidance: string;
        };
        RuleSetBody: {
            /**
             * @description 评分方法
             * @enum {string}
             */
            method?: "mean" | "drop_extremes" | "consensus";
            /** @description 合格线 */
            passLineHundredths?: number | null;
            /** @description 评审组人数 */
            panelSize?: number;
            /** @description 隐名评审 */
            blindNames?: boolean;
            /** @description 最低揭榜数 */
            minimumBids?: number;
            /** @description 并列时的比较顺序 */
            tieBreakOrder?: string[];
            /** @description 公示工作日 */
            noticeWorkdays?: number;
            /** @description 最短揭榜期工作日 */
            minimumBidWorkdays?: number;
            /** @description 变更后剩余工作日 */
            amendmentWorkdays?: number;
            /** @description 提问截止提前工作日 */
            enquiryWorkdays?: number;
            /** @description 偏离提醒 */
            outlierPercent?: number | null;
            /**
             * @description 开榜方式：发榜后不能变更
             * @enum {string}
             */
            opening?: "two_keys" | "automatic";
            /** @description 路演：空为不安排；不能与隐名评审并用 */
            roadShow?: components["schemas"]["RoadShowBody"] | null;
            /** @description 评分标准 */
            criteria?: components["schemas"]["CriterionBody"][];
        };
        AmendableBody: {
            /** @description 预算上限：单位：分；0 为不涉及财政资金 */
            ceilingFen?: number;
            /** @description 服务对象 */
            servicePopulation?: string;
            /** @description 受益人数 */
            beneficiaryCount?: number;
            /** @description 服务区域 */
            serviceArea?: string;
            /** @description 背景与问题 */
            background?: string;
            /** @description 任务内容 */
            tasks?: string;
            /**
             * Format: date
             * @description 实施开始日期
             */
            startsOn?: string | null;
            /**
             * Format: date
             * @description 实施结束日期
             */
            endsOn?: string | null;
            /** @description 承接条件 */
            conditions?: components["schemas"]["ListingConditionsBody"];
            /** @description 接受联合揭榜 */
            jointAllowed?: boolean;
            /** @description 联合成员上限：含牵头单位 */
            maxMembers?: number;
            /** @description 提交材料 */
            materials?: string;
            /** @description 名称 */
            title?: string;
            /** @description 可量化指标 */
            targets?: components["schemas"]["ListingTargetBody"][];
            /** @description 咨询电话 */
            contactPhone?: string;
            /** @description 监督电话 */
            supervisionPhone?: string;
            /** @description 评审规则：省略的部分用默认规则或保持原样 */
            ruleSet?: components["schemas"]["RuleSetBody"];
        };
        AmendmentBody: {
            /** @description 改动 */
            changes?: components["schemas"]["AmendableBody"];
            /**
             * Format: date-time
             * @description 新截止时间
             */
            newDeadline?: string;
            /** @description 按实质变更办理：文字改动影响揭榜时勾选 */
            substantive?: boolean;
            /** @description 理由 */
            reason: string;
        };
        QuestionView: {
            /**
             * Format: uuid
             * @description 提问
             */
            id: string;
            /** @description 问题 */
            body: string;
            /**
             * Format: date-time
             * @description 提问时间
             */
            askedAt: string;
            /** @description 答复 */
            answer: string | null;
            /**
             * Format: date-time
             * @description 答复时间
             */
            answeredAt: string | null;
            /** @description 本单位所提 */
            mine: boolean;
            /** @description 版本 */
            version: number;
        };
        QuestionAcknowledgement: {
            /**
             * Format: uuid
             * @description 提问编号
             */
            id: string;
            /** @description 版本 */
            version: number;
        };
        AskQuestionBody: {
            /** @description 问题 */
            body: string;
        };
        AnswerQuestionBody: {
            /** @description 版本 */
            version: number;
            /** @description 答复 */
            answer: string;
        };
        ListingVersionView: {
            /** @description 内容版本 */
            contentVersion: number;
            /**
             * Format: date-time
             * @description 生效时间
             */
            at: string;
            /** @description 变更原因 */
            reason: string | null;
            /** @description 是否实质变更 */
            substantive: boolean | null;
            /** @description 与上一版的不同 */
            changes: components["schemas"]["FieldChangeView"][];
        };
        ListingHistoryView: {
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * @description 对象
             * @enum {string}
             */
            subject: "listing" | "amendment";
            /** @description 办理 */
            command: string;
            /** @description 原状态 */
            from: string | null;
            /** @description 新状态 */
            to: string;
            /** @description 角色 */
            role: string | null;
            /** @description 办理人 */
            actor: string | null;
            /** @description 理由或意见 */
            reason: string | null;
        };
        ListingReadAcknowledgement: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
        };
        PublicationItem: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string;
            /**
             * Format: date-time
             * @description 送达时间
             */
            deliveredAt: string;
            /**
             * Format: date-time
             * @description 转发时间
             */
            passedOnAt: string | null;
            /** @description 成员数 */
            members: number;
            /** @description 已读成员数 */
            read: number;
        };
        PublicationReaderView: {
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /** @description 名称 */
            name: string;
            /**
             * Format: date-time
             * @description 阅读时间
             */
            readAt: string | null;
        };
        PublicationDetail: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string;
            /**
             * Format: date-time
             * @description 送达时间
             */
            deliveredAt: string;
            /**
             * Format: date-time
             * @description 转发时间
             */
            passedOnAt: string | null;
            /** @description 成员数 */
            members: number;
            /** @description 已读成员数 */
            read: number;
            /** @description 成员阅读情况 */
            readers: components["schemas"]["PublicationReaderView"][];
        };
        FundingLimitBody: {
            /** @description 额度上限：单位：分 */
            ceilingFen: number | null;
            /** @description 采购限额标准：单位：分；达到即须转政府采购程序 */
            procurementThresholdFen: number | null;
            /** @description 最长年限 */
            maxYears: number | null;
            /** @description 依据 */
            basis: string;
        };
        FundingLimitsBody: {
            /** @description 政府购买服务 */
            gov_purchase: components["schemas"]["FundingLimitBody"];
            /** @description 设立项目资金 */
            project_fund: components["schemas"]["FundingLimitBody"];
            /** @description 补贴活动经费 */
            activity_subsidy: components["schemas"]["FundingLimitBody"];
        };
        PostingSettingsBody: {
            /** @description 编号前缀 */
            codePrefix: string;
            /** @description 资金限额 */
            fundingLimits: components["schemas"]["FundingLimitsBody"];
            /** @description 版本：未修改过为 0 */
            version: number;
        };
        PostingSettingsAcknowledgement: {
            /** @description 版本 */
            version: number;
        };
        EligibilityView: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 可以揭榜 */
            mayBid: boolean;
            /** @description 符合承接条件 */
            eligible: boolean;
            /** @description 不能揭榜的原因 */
            reasons: string[];
            /** @description 接受联合揭榜 */
            jointAllowed: boolean;
            /** @description 联合成员上限 */
            maxMembers: number;
            /**
             * Format: uuid
             * @description 本单位正在参与的揭榜
             */
            bidId: string | null;
        };
        BidPastWork: {
            /** @description 项目 */
            project?: string;
            /** @description 委托方 */
            client?: string;
            /** @description 金额：单位：分 */
            amountFen?: number | null;
            /** @description 时间 */
            period?: string;
            /** @description 成效 */
            effect?: string;
        };
        BidStrengths: {
            /** @description 一、自身优势 */
            text?: string;
            /** @description 业绩 */
            pastWork?: components["schemas"]["BidPastWork"][];
        };
        BidScheduleStep: {
            /** @description 阶段 */
            step?: string;
            /** @description 开始日期：YYYY-MM-DD */
            from?: string;
            /** @description 结束日期：YYYY-MM-DD */
            to?: string;
        };
        BidApproach: {
            /** @description 二、工作思路 */
            text?: string;
            /** @description 进度安排 */
            schedule?: components["schemas"]["BidScheduleStep"][];
            /** @description 风险预案 */
            risks?: string;
        };
        BidIndicator: {
            /** @description 指标名称 */
            name?: string;
            /** @description 单位：“人”与“人次”是两种单位 */
            unit?: string;
            /** @description 目标值 */
            target?: number;
            /** @description 证明方式 */
            proof?: string;
        };
        BidOutcome: {
            /** @description 三、预期效果 */
            text?: string;
            /** @description 预期指标 */
            indicators?: components["schemas"]["BidIndicator"][];
        };
        BidBudgetLineBody: {
            /** @description 科目 */
            item?: string;
            /** @description 单价：单位：分 */
            unitPriceFen?: number;
            /** @description 数量 */
            quantity?: number;
            /** @description 说明 */
            note?: string;
            /** @description 金额：单位：分；等于单价乘以数量，可不填 */
            amountFen?: number;
        };
        BidTeamMember: {
            /** @description 姓名 */
            name?: string | null;
            /** @description 岗位 */
            role?: string;
            /** @description 资质 */
            qualification?: string;
        };
        BidProposalBody: {
            /** @description 一、自身优势 */
            strengths?: components["schemas"]["BidStrengths"];
            /** @description 二、工作思路 */
            approach?: components["schemas"]["BidApproach"];
            /** @description 三、预期效果 */
            outcome?: components["schemas"]["BidOutcome"];
            /** @description 预算明细：申请的公共资金，合计不超过预算上限 */
            budget?: components["schemas"]["BidBudgetLineBody"][];
            /** @description 自筹资金：单位：分；不计入预算合计 */
            ownFundsFen?: number;
            /** @description 项目团队 */
            team?: components["schemas"]["BidTeamMember"][];
            /** @description 承诺书：内容真实、无违法失信、不转包、已说明回避关系 */
            commitments?: boolean;
            /** @description 附件：已上传文件的编号 */
            attachments?: string[];
        };
        DraftBidBody: {
            /** @description 联合揭榜 */
            joint?: boolean;
            /** @description 揭榜意向书 */
            proposal?: components["schemas"]["BidProposalBody"];
        };
        OpenedBidItem: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "awaiting_consents" | "submitted" | "needs_confirmation" | "withdrawn" | "lapsed" | "under_evaluation" | "disqualified" | "ranked" | "awarded" | "reserve" | "not_awarded";
            /** @description 揭榜方代称 */
            label: string;
            /** @description 参与单位：牵头单位在前；隐名时为空 */
            names: string[];
            /** @description 联合揭榜 */
            joint: boolean;
            /** @description 预算合计：单位：分 */
            amountFen: number;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string;
            /** @description 内容摘要 */
            digest: string;
        };
        OwnBidItem: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * @description 榜单状态
             * @enum {string}
             */
            listingStatus: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /**
             * Format: date-time
             * @description 揭榜截止时间
             */
            bidDeadline: string;
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "awaiting_consents" | "submitted" | "needs_confirmation" | "withdrawn" | "lapsed" | "under_evaluation" | "disqualified" | "ranked" | "awarded" | "reserve" | "not_awarded";
            /** @description 联合揭榜 */
            joint: boolean;
            /** @description 本单位牵头 */
            lead: boolean;
            /**
             * @description 本单位参与情况
             * @enum {string}
             */
            partyState: "invited" | "joined" | "left";
            /** @description 版本 */
            version: number;
            /** @description 意向书版本 */
            currentVersion: number;
            /** @description 本单位已同意的版本 */
            consentedVersion: number | null;
            /** @description 已提交的版本 */
            submittedVersion: number | null;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        EligibilityAtClose: {
            /**
             * Format: date
             * @description 日期
             */
            on: string;
            /** @description 符合承接条件 */
            eligible: boolean;
            /** @description 不符合的原因 */
            reasons: string[];
            /** @description 当日登记的业务范围 */
            businessScope?: string;
            /** @description 业务范围须核对之处 */
            scopeNote?: string | null;
        };
        BidPartyView: {
            /**
             * Format: uuid
             * @description 单位
             */
            organizationId: string;
            /** @description 名称 */
            name: string;
            /** @description 牵头 */
            lead: boolean;
            /** @description 承担比例 */
            sharePercent: number;
            /** @description 分工 */
            task: string;
            /**
             * @description 参与情况
             * @enum {string}
             */
            state: "invited" | "joined" | "left";
            /** @description 已同意的版本 */
            consentedVersion: number | null;
            /**
             * Format: date-time
             * @description 同意时间
             */
            consentedAt: string | null;
            /** @description 截止时的承接条件 */
            eligibilityAtClose: components["schemas"]["EligibilityAtClose"] | null;
        };
        BidBudgetLine: {
            /** @description 科目 */
            item?: string;
            /** @description 单价：单位：分 */
            unitPriceFen?: number;
            /** @description 数量 */
            quantity?: number;
            /** @description 说明 */
            note?: string;
            /** @description 金额：单位：分 */
            amountFen: number;
        };
        BidFileView: {
            /**
             * Format: uuid
             * @description 文件编号
             */
            fileId: string;
            /** @description 文件名 */
            name: string;
            /** @description 类型 */
            mediaType: string;
            /** @description 字节数 */
            size: number;
            /** @description SHA-256 */
            sha256: string;
        };
        BidProposalView: {
            /** @description 一、自身优势 */
            strengths: components["schemas"]["BidStrengths"];
            /** @description 二、工作思路 */
            approach: components["schemas"]["BidApproach"];
            /** @description 三、预期效果 */
            outcome: components["schemas"]["BidOutcome"];
            /** @description 预算明细 */
            budget: components["schemas"]["BidBudgetLine"][];
            /** @description 自筹资金：单位：分 */
            ownFundsFen: number;
            /** @description 项目团队 */
            team: components["schemas"]["BidTeamMember"][];
            /** @description 承诺书 */
            commitments: boolean;
            /** @description 附件 */
            attachments: components["schemas"]["BidFileView"][];
        };
        BidView: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * @description 榜单状态
             * @enum {string}
             */
            listingStatus: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /**
             * Format: date-time
             * @description 揭榜截止时间
             */
            bidDeadline: string;
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "awaiting_consents" | "submitted" | "needs_confirmation" | "withdrawn" | "lapsed" | "under_evaluation" | "disqualified" | "ranked" | "awarded" | "reserve" | "not_awarded";
            /** @description 最近一步的理由 */
            statusReason: string | null;
            /** @description 联合揭榜 */
            joint: boolean;
            /** @description 版本 */
            version: number;
            /**
             * @description 本单位
             * @enum {string|null}
             */
            part: "lead" | "member" | null;
            /** @description 揭榜方代称：开榜后给评审相关方 */
            label: string | null;
            /** @description 意向书版本 */
            currentVersion: number;
            /** @description 已提交的版本 */
            submittedVersion: number | null;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string | null;
            /** @description 内容摘要：SHA-256 */
            digest: string | null;
            /** @description 所确认的榜单版本 */
            confirmedListingVersion: number | null;
            /** @description 榜单版本 */
            listingContentVersion: number;
            /** @description 须重新确认 */
            needsConfirmation: boolean;
            /** @description 参与单位：隐名时为空 */
            parties: components["schemas"]["BidPartyView"][];
            /** @description 揭榜意向书 */
            proposal: components["schemas"]["BidProposalView"];
            /** @description 预算合计：单位：分 */
            amountFen: number;
            /** @description 还缺的内容 */
            missing: string[];
            /** @description 本单位现在可办的事项 */
            commands: string[];
        };
        SaveBidBody: {
            /** @description 版本 */
            version: number;
            /** @description 揭榜意向书 */
            proposal: components["schemas"]["BidProposalBody"];
        };
        BidPartyBody: {
            /**
             * Format: uuid
             * @description 成员单位
             */
            organizationId: string;
            /** @description 承担比例：百分比，合计 100 */
            sharePercent: number;
            /** @description 分工 */
            task: string;
        };
        BidPartiesBody: {
            /** @description 版本 */
            version: number;
            /** @description 成员名单：包括牵头单位 */
            parties: components["schemas"]["BidPartyBody"][];
        };
        ReceiptView: {
            /** @description 回执编号 */
            serial: string;
            /**
             * @description 事由
             * @enum {string}
             */
            kind: "submitted" | "confirmed" | "withdrawn";
            /** @description 意向书版本 */
            versionNumber: number;
            /** @description 内容摘要：SHA-256 */
            digest: string;
            /** @description 榜单版本 */
            listingVersion: number;
            /**
             * Format: date-time
             * @description 接收时间
             */
            receivedAt: string;
        };
        BidVersionBody: {
            /** @description 版本 */
            version: number;
        };
        ReviseJointBody: {
            /** @description 版本 */
            version: number;
            /** @description 揭榜意向书：不填则内容不变 */
            proposal?: components["schemas"]["BidProposalBody"];
            /** @description 成员名单：不填则成员不变 */
            parties?: components["schemas"]["BidPartyBody"][];
        };
        ConsentBody: {
            /** @description 意向书版本：所看到并同意的那一版 */
            bidVersion: number;
            /** @description 同意 */
            agree: boolean;
            /** @description 理由 */
            reason?: string;
        };
        LeaveBidBody: {
            /** @description 理由 */
            reason?: string;
        };
        ReceivedBidView: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 状态 */
            status: string;
            /** @description 版本 */
            version: number;
            /** @description 回执 */
            receipt: components["schemas"]["ReceiptView"];
        };
        WithdrawBidBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason?: string;
        };
        OpportunityBid: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "awaiting_consents" | "submitted" | "needs_confirmation" | "withdrawn" | "lapsed" | "under_evaluation" | "disqualified" | "ranked" | "awarded" | "reserve" | "not_awarded";
            /**
             * @description 本单位：牵头、成员、受邀
             * @enum {string}
             */
            part: "lead" | "member" | "invited";
        };
        OpportunityItem: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 预算上限：单位：分 */
            ceilingFen: number;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            postingUnitId: string;
            /** @description 发榜单位名称 */
            postingUnitName: string;
            /** @description 服务区域 */
            serviceArea: string;
            /** @description 接受联合揭榜 */
            jointAllowed: boolean;
            /** @description 联合成员上限 */
            maxMembers: number;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description 提问截止
             */
            enquiryDeadline: string | null;
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string;
            /** @description 剩余工作日：不含今天，含截止当日 */
            workdaysLeft: number | null;
            /** @description 本单位已读 */
            read: boolean;
            /** @description 本单位符合承接条件：独立揭榜的条件 */
            eligible: boolean;
            /** @description 不符合的原因 */
            reasons: string[];
            /** @description 可起草意向书：符合条件，且本单位尚未参与 */
            mayBid: boolean;
            /** @description 回避联盟事务：本单位任轮值主席并参与揭榜，回避该榜单的联盟事务 */
            excluded: boolean;
            /** @description 本单位的揭榜 */
            bid: components["schemas"]["OpportunityBid"] | null;
        };
        OpeningView: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "waiting" | "first_key" | "opened";
            /**
             * @description 开榜方式
             * @enum {string}
             */
            mode: "two_keys" | "automatic";
            /** @description 首钥 */
            firstKeyBy: string | null;
            /**
             * Format: date-time
             * @description 首钥时间
             */
            firstKeyAt: string | null;
            /** @description 次钥 */
            secondKeyBy: string | null;
            /**
             * Format: date-time
             * @description 开榜时间
             */
            openedAt: string | null;
            /**
             * Format: uuid
             * @description 评审编号
             */
            evaluationId: string | null;
        };
        LabelledReceiptView: {
            /** @description 回执编号 */
            serial: string;
            /**
             * @description 事项
             * @enum {string}
             */
            kind: "submitted" | "confirmed" | "withdrawn";
            /** @description 意向书版本 */
            versionNumber: number;
            /** @description 内容摘要：SHA-256；以 sm3: 开头的为 SM3 */
            digest: string;
            /**
             * Format: date-time
             * @description 收到时间
             */
            receivedAt: string;
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 称谓：撤回或失效的为空 */
            label: string | null;
        };
        OpeningReceiptView: {
            /** @description 回执编号 */
            serial: string;
            /**
             * @description 事项
             * @enum {string}
             */
            kind: "submitted" | "confirmed" | "withdrawn";
            /** @description 意向书版本 */
            versionNumber: number;
            /** @description 内容摘要：SHA-256；以 sm3: 开头的为 SM3 */
            digest: string;
            /**
             * Format: date-time
             * @description 收到时间
             */
            receivedAt: string;
        };
        PublicOpeningView: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /**
             * @description 开榜方式
             * @enum {string}
             */
            mode: "two_keys" | "automatic";
            /**
             * Format: date-time
             * @description 开榜时间
             */
            openedAt: string;
            /** @description 回执 */
            receipts: components["schemas"]["OpeningReceiptView"][];
            /** @description 抽取种子的承诺值 */
            seedCommitments: string[];
            /** @description 并列抽签种子的承诺值 */
            tieCommitment: string;
            /** @description 路演次序抽签种子的承诺值：不安排路演的为空 */
            roadShowCommitment: string | null;
        };
        PublicReceiptView: {
            /** @description 回执编号 */
            serial: string;
            /**
             * @description 事项
             * @enum {string}
             */
            kind: "submitted" | "confirmed" | "withdrawn";
            /** @description 意向书版本 */
            versionNumber: number;
            /** @description 内容摘要：SHA-256；以 sm3: 开头的为 SM3 */
            digest: string;
            /**
             * Format: date-time
             * @description 收到时间
             */
            receivedAt: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * Format: date-time
             * @description 开榜时间
             */
            openedAt: string;
        };
        OwnEvaluationItem: {
            /**
             * Format: uuid
             * @description 评审编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 榜单名称 */
            listingTitle: string;
            /** @description 轮次 */
            round: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "forming" | "declaring" | "scoring" | "consensus" | "ranked" | "finalised" | "superseded";
            /**
             * @description 本人状态
             * @enum {string}
             */
            state: "invited" | "declared" | "recused" | "replaced";
            /**
             * @description 评分表
             * @enum {string|null}
             */
            sheetStatus: "draft" | "submitted" | null;
        };
        EvaluationRoundView: {
            /**
             * Format: uuid
             * @description 评审编号
             */
            id: string;
            /** @description 轮次 */
            round: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "forming" | "declaring" | "scoring" | "consensus" | "ranked" | "finalised" | "superseded";
        };
        OwnSeatView: {
            /**
             * Format: uuid
             * @description 评委编号
             */
            id: string;
            /** @description 称谓 */
            label: string | null;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "posting_unit" | "expert";
            /**
             * @description 状态
             * @enum {string}
             */
            state: "invited" | "declared" | "recused" | "replaced";
            /**
             * Format: date-time
             * @description 声明时间
             */
            declaredAt: string | null;
            /**
             * @description 评分表
             * @enum {string|null}
             */
            sheetStatus: "draft" | "submitted" | null;
        };
        PanelMemberView: {
            /**
             * Format: uuid
             * @description 评委编号
             */
            id: string;
            /** @description 称谓：召集后按抽签编号，如 评委1 */
            label: string | null;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "posting_unit" | "expert";
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 姓名 */
            name: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "invited" | "declared" | "recused" | "replaced";
            /** @description 由起草人担任的理由 */
            seatingReason: string | null;
            /**
             * Format: date-time
             * @description 声明时间
             */
            declaredAt: string | null;
            /** @description 声明内容 */
            declaration: {
                [key: string]: unknown;
            } | null;
            /** @description 回避情形：任职于揭榜方、与揭榜方有关联（兼职、理事、顾问等）、是揭榜方的经办人、是揭榜方所在联盟的轮值主席、与发榜单位同属一个单位、经办过该榜单的起草、发榜或开榜、本人声明需要回避 */
            conflicts: string[];
            /** @description 回避理由 */
            recusalReason: string | null;
            /**
             * Format: date-time
             * @description 离席时间
             */
            leftAt: string | null;
            /**
             * @description 评分表
             * @enum {string|null}
             */
            sheetStatus: "draft" | "submitted" | null;
        };
        ScoreEntryView: {
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 揭榜方 */
            label: string;
            /** @description 各项得分：评分项代号 → 百分之一分 */
            scores: {
                [key: string]: unknown;
            };
            /** @description 合计：百分之一分；未打完为空 */
            totalHundredths: number | null;
            /** @description 评语 */
            comment: string | null;
            /** @description 偏差说明 */
            outlierReason: string | null;
        };
        ConsensusOpinionView: {
            /** @description 评委 */
            label: string;
            /** @description 是否同意 */
            agrees: boolean;
            /** @description 不同意见 */
            dissent: string | null;
        };
        ConsensusView: {
            /** @description 修订次数 */
            revision: number;
            /** @description 合议评分 */
            entries: components["schemas"]["ScoreEntryView"][];
            /** @description 各评委意见 */
            opinions: components["schemas"]["ConsensusOpinionView"][];
        };
        EvaluationView: {
            /**
             * Format: uuid
             * @description 评审编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 榜单名称 */
            listingTitle: string;
            /** @description 轮次 */
            round: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "forming" | "declaring" | "scoring" | "consensus" | "ranked" | "finalised" | "superseded";
            /** @description 版本 */
            version: number;
            /**
             * @description 评分方法
             * @enum {string}
             */
            method: "mean" | "drop_extremes" | "consensus";
            /** @description 是否隐去揭榜方名称 */
            blindNames: boolean;
            /** @description 评审规则：发榜时公布并冻结 */
            ruleSet: {
                [key: string]: unknown;
            };
            /** @description 评审组应有人数 */
            panelSize: number;
            /** @description 在席人数 */
            seated: number;
            /** @description 已声明人数 */
            declared: number;
            /** @description 已提交评分人数 */
            submitted: number;
            /** @description 参评揭榜方数 */
            bids: number;
            /** @description 抽取种子的承诺值：SHA-256，先公布后抽取；末项用于下一次抽取 */
            seedCommitments: string[];
            /** @description 并列抽签种子的承诺值：SHA-256，开榜时公布 */
            tieCommitment: string;
            /**
             * @description 路演进度：不安排路演的为空
             * @enum {string|null}
             */
            roadShow: "preparing" | "running" | "over" | null;
            /**
             * Format: date-time
             * @description 排名时间
             */
            rankedAt: string | null;
            /**
             * Format: date-time
             * @description 定稿时间
             */
            finalisedAt: string | null;
            /** @description 重新评审的原因 */
            supersededReason: string | null;
            /** @description 各轮评审 */
            rounds: components["schemas"]["EvaluationRoundView"][];
            /** @description 本人 */
            mine: components["schemas"]["OwnSeatView"] | null;
            /** @description 评委：仅综合党委与监督可见 */
            members: components["schemas"]["PanelMemberView"][] | null;
            /** @description 专家抽取记录：仅综合党委与监督可见 */
            draws: {
                [key: string]: unknown;
            } | null;
            /** @description 合议 */
            consensus: components["schemas"]["ConsensusView"] | null;
        };
        CandidateBidderView: {
            /** @description 名称 */
            name: string;
            /** @description 是否牵头 */
            lead: boolean;
            /** @description 承担比例 */
            sharePercent: number;
        };
        CandidateBidView: {
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 称谓 */
            label: string;
            /** @description 状态 */
            status: string;
            /** @description 是否参评 */
            inPlay: boolean;
            /** @description 不合格的理由 */
            disqualifiedReason: string | null;
            /** @description 揭榜方：隐名评审时评委不可见 */
            bidders: components["schemas"]["CandidateBidderView"][] | null;
        };
        RelatedBidsView: {
            /** @description 揭榜方 */
            labels: string[];
            /** @description 共同之处 */
            ties: string[];
        };
        CandidateBidDetail: {
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 称谓 */
            label: string;
            /** @description 状态 */
            status: string;
            /** @description 是否参评 */
            inPlay: boolean;
            /** @description 不合格的理由 */
            disqualifiedReason: string | null;
            /** @description 揭榜方：隐名评审时评委不可见 */
            bidders: components["schemas"]["CandidateBidderView"][] | null;
            /** @description 意向书内容 */
            proposal: {
                [key: string]: unknown;
            };
            /** @description 申请金额：单位：分 */
            amountFen: number;
        };
        UnitCandidateView: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 姓名 */
            name: string;
            /** @description 单位 */
            unitName: string;
            /** @description 是否起草人：另有他人可选时须说明理由 */
            drafter: boolean;
            /** @description 是否可选 */
            eligible: boolean;
            /** @description 回避情形 */
            conflicts: string[];
        };
        DrawExpertsAnswer: {
            /**
             * Format: uuid
             * @description 评审编号
             */
            id: string;
            /** @description 状态 */
            status: string;
            /** @description 版本 */
            version: number;
            /** @description 抽取人数 */
            drawn: number;
            /** @description 候补人数 */
            substitutes: number;
        };
        EvaluationVersionBody: {
            /** @description 版本：所见评审的版本 */
            version: number;
        };
        SeatPostingUnitBody: {
            /** @description 版本：所见评审的版本 */
            version: number;
            /**
             * Format: uuid
             * @description 账号：发榜单位（或其上级）的经办人
             */
            accountId: string;
            /** @description 理由：另有他人可选而由起草人担任时填写 */
            reason?: string;
        };
        DeclarationBody: {
            /** @description 近三年与任一揭榜方存在劳动关系 */
            employment: boolean;
            /** @description 近三年担任任一揭榜方的理事、监事 */
            directorship: boolean;
            /** @description 近三年是任一揭榜方的出资人或实际控制人 */
            control: boolean;
            /** @description 与任一揭榜方的法定代表人或负责人有近亲属关系 */
            kinship: boolean;
            /** @description 有其他可能影响公正评审的关系 */
            otherInterest: boolean;
            /** @description 情形说明 */
            explanation?: string;
            /** @description 本人近三年任职、兼职、顾问、出资的全部组织 */
            relatedOrganizationIds: string[];
            /** @description 保密承诺 */
            confidentiality: boolean;
        };
        RecuseBody: {
            /** @description 理由 */
            reason: string;
            /**
             * Format: uuid
             * @description 评委编号：综合党委办理时填写；本人申请时不填
             */
            memberId?: string;
        };
        ScoreSheetView: {
            /**
             * Format: uuid
             * @description 评分表编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 评委编号
             */
            memberId: string;
            /** @description 评委 */
            label: string;
            /** @description 是否本人 */
            mine: boolean;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "draft" | "submitted";
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string | null;
            /** @description 退回重打的理由 */
            reopenedReason: string | null;
            /** @description 评分：未到可看时为空 */
            entries: components["schemas"]["ScoreEntryView"][] | null;
            /** @description 须说明偏差的揭榜意向书 */
            unexplained: string[];
        };
        SheetEntryBody: {
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 各项得分：评分项代号 → 百分之一分的整数 */
            scores: {
                [key: string]: unknown;
            };
            /** @description 评语 */
            comment?: string;
            /** @description 偏差说明：自认为与他人可能相差较大时 */
            outlierReason?: string;
        };
        SheetBody: {
            /** @description 版本：评分表的版本 */
            version: number;
            /** @description 评分 */
            entries: components["schemas"]["SheetEntryBody"][];
        };
        SheetVersionBody: {
            /** @description 版本：评分表的版本 */
            version: number;
        };
        ExplainOutlierBody: {
            /** @description 理由 */
            reason: string;
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
        };
        ScoreEntryBody: {
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 各项得分：评分项代号 → 百分之一分的整数 */
            scores: {
                [key: string]: unknown;
            };
            /** @description 评语 */
            comment?: string;
        };
        ConsensusBody: {
            /** @description 修订次数：所见合议评分的修订次数，首次为 0 */
            revision: number;
            /** @description 合议评分 */
            entries: components["schemas"]["ScoreEntryBody"][];
        };
        ConsensusOpinionBody: {
            /** @description 修订次数 */
            revision: number;
            /** @description 是否同意 */
            agrees: boolean;
            /** @description 不同意见 */
            dissent?: string;
        };
        DisqualifyBidBody: {
            /** @description 理由 */
            reason: string;
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
        };
        ReopenSheetsBody: {
            /** @description 版本：所见评审的版本 */
            version: number;
            /** @description 理由 */
            reason: string;
            /** @description 评委编号：不填为全体评委 */
            memberIds?: string[];
        };
        DrawRecordView: {
            /**
             * @description 格式
             * @enum {string}
             */
            format: "draw-record/1";
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 轮次 */
            round: number;
            /** @description 历次抽取：承诺、种子、候选、剔除与次序；专家只列编号 */
            draws: {
                [key: string]: unknown;
            };
            /** @description 路演次序抽签：没有路演或尚未抽签为空 */
            roadShow: {
                [key: string]: unknown;
            } | null;
        };
        EvaluationReportView: {
            /**
             * Format: uuid
             * @description 评审编号
             */
            id: string;
            /** @description 公开部分：可据此逐项复算排名 */
            public: {
                [key: string]: unknown;
            };
            /** @description 公开部分的 SHA-256 */
            digest: string;
            /** @description 复算不符的项目：为空表示全部相符 */
            faults: string[];
            /** @description 评委记录：仅综合党委与监督可见 */
            members: {
                [key: string]: unknown;
            } | null;
        };
        FailForQualityBody: {
            /** @description 公告说明：随流榜公告公开 */
            note?: string;
        };
        SlidesView: {
            /** @description 文件名 */
            name: string;
            /** @description 类型 */
            mediaType: string;
            /** @description 字节数 */
            size: number;
            /**
             * Format: date-time
             * @description 上传时间
             */
            uploadedAt: string;
        };
        RoadShowQuestionView: {
            /**
             * Format: uuid
             * @description 提问编号
             */
            id: string;
            /** @description 版本 */
            version: number;
            /** @description 提问人：评委编号；揭榜方不可见 */
            by: string | null;
            /** @description 问题 */
            text: string;
            /**
             * Format: date-time
             * @description 提问时间
             */
            askedAt: string;
            /** @description 答复要点 */
            answer: string | null;
            /**
             * Format: date-time
             * @description 记录时间
             */
            answeredAt: string | null;
        };
        RoadShowSlotView: {
            /** @description 次序 */
            number: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "waiting" | "presenting" | "questions" | "done" | "absent";
            /**
             * Format: date-time
             * @description 讲解开始
             */
            presentingAt: string | null;
            /**
             * Format: date-time
             * @description 答问开始
             */
            questionsAt: string | null;
            /**
             * Format: date-time
             * @description 结束
             */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description 路演编号
             */
            id: string;
            /** @description 版本 */
            version: number;
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 称谓 */
            label: string;
            /** @description 揭榜方 */
            bidders: string[];
            /** @description 是否参评：抽签后被判不合格的不再路演 */
            inPlay: boolean;
            /** @description 讲解超时：秒 */
            presentingOver: number | null;
            /** @description 答问超时：秒 */
            questionsOver: number | null;
            /** @description 未到场的情况 */
            absentReason: string | null;
            /** @description 材料是否已上传 */
            slidesThere: boolean;
            /** @description 材料：轮到之后才可见 */
            slides: components["schemas"]["SlidesView"] | null;
            /** @description 提问 */
            questions: components["schemas"]["RoadShowQuestionView"][];
        };
        RoadShowView: {
            /** @description 版本 */
            version: number;
            /** @description 每家讲解：分钟 */
            slotMinutes: number;
            /** @description 每家答问：分钟 */
            questionMinutes: number;
            /**
             * Format: date-time
             * @description 开始时间
             */
            startsAt: string | null;
            /** @description 地点 */
            place: string | null;
            /**
             * Format: uuid
             * @description 路演编号
             */
            id: string;
            /** @description 次序抽签种子的承诺值：SHA-256，开榜时已在案 */
            commitment: string;
            /** @description 抽签记录：种子、参评名单与次序 */
            draw: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: uuid
             * @description 正在进行或下一家
             */
            turn: string | null;
            /** @description 是否全部结束 */
            over: boolean;
            /** @description 次序 */
            slots: components["schemas"]["RoadShowSlotView"][];
        };
        RoadShowVersionBody: {
            /** @description 版本：所见路演的版本 */
            version: number;
        };
        ScheduleRoadShowBody: {
            /** @description 版本：所见路演的版本 */
            version: number;
            /**
             * Format: date-time
             * @description 开始时间
             */
            startsAt: string;
            /** @description 地点 */
            place: string;
        };
        SlotVersionBody: {
            /** @description 版本：所见这一家的版本 */
            version: number;
        };
        SlotAbsentBody: {
            /** @description 版本：所见这一家的版本 */
            version: number;
            /** @description 情况 */
            reason: string;
        };
        RoadShowQuestionBody: {
            /** @description 问题 */
            text: string;
            /**
             * Format: uuid
             * @description 评委编号：经办人代记时填写
             */
            memberId?: string;
        };
        RoadShowAnswerBody: {
            /** @description 版本：提问的版本 */
            version: number;
            /** @description 答复要点 */
            answer: string;
        };
        OwnSlotView: {
            /** @description 次序 */
            number: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "waiting" | "presenting" | "questions" | "done" | "absent";
            /**
             * Format: date-time
             * @description 讲解开始
             */
            presentingAt: string | null;
            /**
             * Format: date-time
             * @description 答问开始
             */
            questionsAt: string | null;
            /**
             * Format: date-time
             * @description 结束
             */
            endedAt: string | null;
            /** @description 材料 */
            slides: components["schemas"]["SlidesView"] | null;
            /** @description 可否更换材料 */
            slidesOpen: boolean;
            /** @description 对本方的提问 */
            questions: components["schemas"]["RoadShowQuestionView"][];
        };
        OwnRoadShowView: {
            /** @description 版本 */
            version: number;
            /** @description 每家讲解：分钟 */
            slotMinutes: number;
            /** @description 每家答问：分钟 */
            questionMinutes: number;
            /**
             * Format: date-time
             * @description 开始时间
             */
            startsAt: string | null;
            /** @description 地点 */
            place: string | null;
            /** @description 是否牵头：材料由牵头单位上传 */
            lead: boolean;
            /** @description 路演家数：抽签之后才有 */
            slots: number | null;
            /** @description 前面还有几家 */
            ahead: number | null;
            /** @description 本方 */
            own: components["schemas"]["OwnSlotView"] | null;
        };
        SlidesBody: {
            /**
             * Format: uuid
             * @description 文件：先上传的一个 PDF 或 PPTX 文件
             */
            fileId: string;
        };
        AwardParty: {
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /** @description 名称 */
            name: string;
            /** @description 是否牵头 */
            lead: boolean;
            /** @description 承担比例（%） */
            sharePercent: number;
        };
        AwardObjectionCount: {
            /** @description 件数 */
            total: number;
            /** @description 未办结 */
            open: number;
        };
        AwardApproval: {
            /** @description 审批人 */
            name: string;
            /**
             * Format: date-time
             * @description 审批时间
             */
            at: string;
            /** @description 意见 */
            opinion: string;
        };
        AwardEligibility: {
            /**
             * Format: uuid
             * @description 社会组织
             */
            organizationId: string;
            /**
             * Format: date
             * @description 核对日期
             */
            on: string;
            /** @description 是否符合承接条件 */
            eligible: boolean;
            /** @description 不符合的原因 */
            reasons: string[];
            /** @description 当日登记的业务范围 */
            businessScope?: string;
            /** @description 业务范围须核对之处 */
            scopeNote?: string | null;
        };
        AwardInternals: {
            /** @description 拟定人 */
            proposedBy: string;
            /** @description 须几位审批人 */
            approvalsNeeded: number;
            /** @description 审批 */
            approvals: components["schemas"]["AwardApproval"][];
            /** @description 未选靠前名次的理由 */
            deviationReason: string | null;
            /** @description 该揭榜方自报金额：单位：分 */
            bidAmountFen: number;
            /** @description 高于自报金额的理由 */
            amountReason: string | null;
            /** @description 定榜时的承接条件核对 */
            eligibility: components["schemas"]["AwardEligibility"][];
        };
        AwardView: {
            /**
             * Format: uuid
             * @description 承榜编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "proposed" | "notice" | "effective" | "annulled";
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /**
             * Format: uuid
             * @description 承榜单位
             */
            organizationId: string;
            /** @description 承榜单位名称 */
            organizationName: string;
            /** @description 全体成员 */
            parties: components["schemas"]["AwardParty"][];
            /** @description 承榜金额：单位：分 */
            amountFen: number;
            /** @description 预算上限：单位：分 */
            ceilingFen: number;
            /** @description 名次 */
            rank: number;
            /**
             * Format: date
             * @description 公示开始
             */
            noticeStart: string | null;
            /**
             * Format: date
             * @description 公示结束：含当日，至 24:00
             */
            noticeEnd: string | null;
            /**
             * Format: date-time
             * @description 公示截止时刻
             */
            noticeEndsAt: string | null;
            /**
             * Format: date-time
             * @description 生效时间
             */
            effectiveAt: string | null;
            /**
             * Format: date
             * @description 签约期限
             */
            signingEnd: string | null;
            /**
             * @description 撤销类别
             * @enum {string|null}
             */
            annulKind: "proposal_declined" | "winner_declined" | "not_signed" | "objection_upheld" | "listing_cancelled" | null;
            /** @description 撤销理由 */
            annulReason: string | null;
            /** @description 异议 */
            objections: components["schemas"]["AwardObjectionCount"];
            /** @description 内部信息：仅综合党委和纪检监督可见 */
            internals: components["schemas"]["AwardInternals"] | null;
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 拟定时间
             */
            createdAt: string;
        };
        ProposeAwardBody: {
            /**
             * Format: uuid
             * @description 揭榜意向书
             */
            bidId: string;
            /** @description 承榜金额：单位：分 */
            amountFen: number;
            /** @description 未选靠前名次的理由 */
            deviationReason?: string;
            /** @description 高于自报金额的理由 */
            amountReason?: string;
        };
        AwardReasonBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason: string;
        };
        ApproveAwardBody: {
            /** @description 版本 */
            version: number;
            /** @description 审批意见 */
            opinion?: string;
        };
        AwardVersionBody: {
            /** @description 版本 */
            version: number;
        };
        Objector: {
            /** @description 姓名或单位 */
            name: string;
            /** @description 联系方式 */
            contact: string;
        };
        ObjectionView: {
            /**
             * Format: uuid
             * @description 异议编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 承榜
             */
            awardId: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "filed" | "admitted" | "rejected" | "answered" | "upheld" | "dismissed" | "withdrawn";
            /** @description 异议人：仅综合党委可见 */
            objector: components["schemas"]["Objector"] | null;
            /** @description 事实与理由 */
            facts: string;
            /** @description 请求 */
            demand: string;
            /**
             * Format: date-time
             * @description 提出时间
             */
            filedAt: string;
            /**
             * Format: date-time
             * @description 受理时间
             */
            admittedAt: string | null;
            /**
             * Format: date
             * @description 答复期限
             */
            replyDueOn: string | null;
            /** @description 答复 */
            answer: string | null;
            /**
             * Format: date-time
             * @description 答复时间
             */
            answeredAt: string | null;
            /** @description 裁定或不予受理的理由 */
            decision: string | null;
            /**
             * @description 处理
             * @enum {string|null}
             */
            remedy: "new_round" | "next_in_rank" | "unsuccessful" | null;
            /**
             * Format: date-time
             * @description 办结时间
             */
            closedAt: string | null;
            /** @description 版本 */
            version: number;
        };
        AnswerObjectionBody: {
            /** @description 版本 */
            version: number;
            /** @description 答复 */
            answer: string;
        };
        UpholdObjectionBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason: string;
            /**
             * @description 处理
             * @enum {string}
             */
            remedy: "new_round" | "next_in_rank" | "unsuccessful";
        };
        FiledObjectionView: {
            /**
             * Format: uuid
             * @description 异议编号
             */
            id: string;
            /** @description 状态 */
            status: string;
            /**
             * Format: date-time
             * @description 提出时间
             */
            filedAt: string;
            /** @description 查询码：凭此查询或撤回，只给一次 */
            code: string | null;
        };
        FileObjectionBody: {
            /** @description 姓名或单位全称 */
            name: string;
            /** @description 联系方式：电话或邮箱，仅供核实与答复 */
            contact: string;
            /** @description 事实与理由 */
            facts: string;
            /** @description 请求 */
            demand?: string;
        };
        ObjectionOutcome: {
            /**
             * @description 结果
             * @enum {string}
             */
            status: "filed" | "admitted" | "rejected" | "answered" | "upheld" | "dismissed" | "withdrawn";
            /** @description 件数 */
            count: number;
        };
        PublicObjections: {
            /** @description 件数 */
            total: number;
            /** @description 办理中 */
            open: number;
            /** @description 已办结 */
            settled: components["schemas"]["ObjectionOutcome"][];
        };
        ObjectionProgress: {
            /**
             * @description 状态
             * @enum {string}
             */
            status: "filed" | "admitted" | "rejected" | "answered" | "upheld" | "dismissed" | "withdrawn";
            /**
             * Format: date-time
             * @description 提出时间
             */
            filedAt: string;
            /**
             * Format: date-time
             * @description 受理时间
             */
            admittedAt: string | null;
            /**
             * Format: date
             * @description 答复期限
             */
            replyDueOn: string | null;
            /** @description 答复 */
            answer: string | null;
            /** @description 裁定或不予受理的理由 */
            decision: string | null;
            /**
             * Format: date-time
             * @description 办结时间
             */
            closedAt: string | null;
        };
        ObjectionCodeBody: {
            /** @description 查询码 */
            code: string;
        };
        IndicatorTargetBody: {
            /** @description 指标 */
            name: string;
            /**
             * @description 计量单位：“人”与“人次”是两种单位
             * @example 人次
             */
            unit: string;
            /** @description 目标值 */
            target: number;
            /** @description 证明方式 */
            proof: string;
        };
        AgreementContentBody: {
            /** @description 任务内容 */
            tasks: string;
            /** @description 指标 */
            indicators: components["schemas"]["IndicatorTargetBody"][];
            /** @description 发榜单位权责 */
            unitDuties: string;
            /** @description 承榜单位权责 */
            organizationDuties: string;
            /** @description 其他约定 */
            otherTerms: string;
        };
        PlannedMilestoneBody: {
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 到期日
             */
            dueOn: string;
            /** @description 指标 */
            targets: components["schemas"]["IndicatorTargetBody"][];
            /** @description 本期金额：单位：分 */
            instalmentFen: number;
        };
        PaperBody: {
            /**
             * @description 材料种类
             * @enum {string}
             */
            kind: "procurement_decision" | "task_book" | "budget" | "activity_plan" | "invoice" | "sign_in_sheet" | "photos" | "service_ledger" | "final_accounts" | "activity_record" | "other";
            /**
             * Format: uuid
             * @description 文件
             */
            fileId?: string;
            /** @description 文号或存放处 */
            reference?: string;
        };
        AgreementBody: {
            /**
             * Format: date
             * @description 开始日期
             */
            startsOn: string;
            /**
             * Format: date
             * @description 结束日期
             */
            endsOn: string;
            /** @description 协议正文 */
            content: components["schemas"]["AgreementContentBody"];
            /** @description 里程碑 */
            milestones: components["schemas"]["PlannedMilestoneBody"][];
            /** @description 材料 */
            papers?: components["schemas"]["PaperBody"][];
        };
        IndicatorTargetView: {
            /** @description 指标 */
            name: string;
            /** @description 计量单位 */
            unit: string;
            /** @description 目标值 */
            target: number;
            /** @description 证明方式 */
            proof: string;
        };
        AgreementContentView: {
            /** @description 任务内容 */
            tasks: string;
            /** @description 指标 */
            indicators: components["schemas"]["IndicatorTargetView"][];
            /** @description 发榜单位权责 */
            unitDuties: string;
            /** @description 承榜单位权责 */
            organizationDuties: string;
            /** @description 其他约定 */
            otherTerms: string;
        };
        PlannedMilestoneView: {
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 到期日
             */
            dueOn: string;
            /** @description 指标 */
            targets: components["schemas"]["IndicatorTargetView"][];
            /** @description 本期金额：单位：分 */
            instalmentFen: number;
        };
        PaperView: {
            /**
             * @description 材料种类
             * @enum {string}
             */
            kind: "procurement_decision" | "task_book" | "budget" | "activity_plan" | "invoice" | "sign_in_sheet" | "photos" | "service_ledger" | "final_accounts" | "activity_record" | "other";
            /**
             * Format: uuid
             * @description 文件
             */
            fileId: string | null;
            /** @description 文号或存放处 */
            reference: string;
        };
        AgreementView: {
            /**
             * Format: uuid
             * @description 协议编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * Format: uuid
             * @description 承榜
             */
            awardId: string;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            unitId: string;
            /** @description 发榜单位名称 */
            unitName: string;
            /**
             * Format: uuid
             * @description 承榜单位
             */
            organizationId: string;
            /** @description 承榜单位名称 */
            organizationName: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "drafted" | "signed" | "completed" | "terminated";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 金额：单位：分 */
            amountFen: number;
            /**
             * Format: date
             * @description 开始日期
             */
            startsOn: string;
            /**
             * Format: date
             * @description 结束日期
             */
            endsOn: string;
            /**
             * Format: date-time
             * @description 审批时间
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @description 发榜单位签署时间
             */
            unitSignedAt: string | null;
            /**
             * Format: date-time
             * @description 承榜单位签署时间
             */
            organizationSignedAt: string | null;
            /**
             * Format: date-time
             * @description 签订时间
             */
            signedAt: string | null;
            /**
             * Format: date-time
             * @description 结束时间
             */
            endedAt: string | null;
            /** @description 里程碑数 */
            milestones: number;
            /** @description 已达成 */
            milestonesMet: number;
            /** @description 逾期未报 */
            milestonesOverdue: number;
            /** @description 已拨付：单位：分 */
            paidFen: number;
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 起草时间
             */
            createdAt: string;
            /** @description 金额大写 */
            amountInWords: string;
            /** @description 协议正文 */
            content: components["schemas"]["AgreementContentView"];
            /** @description 里程碑安排 */
            plan: components["schemas"]["PlannedMilestoneView"][];
            /** @description 材料 */
            papers: components["schemas"]["PaperView"][];
            /** @description 审批意见 */
            approvalOpinion: string | null;
            /** @description 退回理由 */
            sentBackReason: string | null;
            /** @description 终止理由 */
            terminatedReason: string | null;
        };
        RecordedView: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
        };
        RateListingBody: {
            /** @description 分值 */
            score: number;
            /** @description 意见 */
            comment?: string;
        };
        RatingItem: {
            /**
             * Format: uuid
             * @description 评价编号
             */
            id: string;
            /** @description 分值 */
            score: number;
            /** @description 意见 */
            comment: string;
            /**
             * Format: date-time
             * @description 评价时间
             */
            ratedAt: string;
        };
        AgreementItem: {
            /**
             * Format: uuid
             * @description 协议编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            listingCode: string;
            /** @description 榜单名称 */
            listingTitle: string;
            /**
             * Format: uuid
             * @description 承榜
             */
            awardId: string;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            unitId: string;
            /** @description 发榜单位名称 */
            unitName: string;
            /**
             * Format: uuid
             * @description 承榜单位
             */
            organizationId: string;
            /** @description 承榜单位名称 */
            organizationName: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "drafted" | "signed" | "completed" | "terminated";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 金额：单位：分 */
            amountFen: number;
            /**
             * Format: date
             * @description 开始日期
             */
            startsOn: string;
            /**
             * Format: date
             * @description 结束日期
             */
            endsOn: string;
            /**
             * Format: date-time
             * @description 审批时间
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @description 发榜单位签署时间
             */
            unitSignedAt: string | null;
            /**
             * Format: date-time
             * @description 承榜单位签署时间
             */
            organizationSignedAt: string | null;
            /**
             * Format: date-time
             * @description 签订时间
             */
            signedAt: string | null;
            /**
             * Format: date-time
             * @description 结束时间
             */
            endedAt: string | null;
            /** @description 里程碑数 */
            milestones: number;
            /** @description 已达成 */
            milestonesMet: number;
            /** @description 逾期未报 */
            milestonesOverdue: number;
            /** @description 已拨付：单位：分 */
            paidFen: number;
            /** @description 版本 */
            version: number;
            /**
             * Format: date-time
             * @description 起草时间
             */
            createdAt: string;
        };
        UpdateAgreementBody: {
            /**
             * Format: date
             * @description 开始日期
             */
            startsOn: string;
            /**
             * Format: date
             * @description 结束日期
             */
            endsOn: string;
            /** @description 协议正文 */
            content: components["schemas"]["AgreementContentBody"];
            /** @description 里程碑 */
            milestones: components["schemas"]["PlannedMilestoneBody"][];
            /** @description 材料 */
            papers?: components["schemas"]["PaperBody"][];
            /** @description 版本 */
            version: number;
        };
        ApproveAgreementBody: {
            /** @description 版本 */
            version: number;
            /** @description 审批意见 */
            opinion?: string;
        };
        FulfilmentReasonBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason: string;
        };
        FulfilmentVersionBody: {
            /** @description 版本 */
            version: number;
        };
        FigureView: {
            /** @description 指标 */
            name: string;
            /** @description 计量单位 */
            unit: string;
            /** @description 数值 */
            value: number;
            /**
             * @description 准确程度
             * @enum {string}
             */
            qualifier: "exact" | "about" | "over" | "nearly";
            /** @description 是否累计 */
            cumulative: boolean;
        };
        MilestoneReportView: {
            /** @description 完成情况 */
            text: string;
            /** @description 数据 */
            figures: components["schemas"]["FigureView"][];
            /** @description 服务人数（人） */
            participants: number;
            /** @description 服务人次 */
            participations: number;
            /**
             * Format: date
             * @description 统计截止日期
             */
            asOf: string;
            /** @description 文件 */
            fileIds: string[];
            /**
             * Format: date-time
             * @description 填报时间
             */
            reportedAt: string;
        };
        MilestoneView: {
            /**
             * Format: uuid
             * @description 里程碑编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 协议
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 序号 */
            number: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "scheduled" | "reported" | "met" | "partially_met" | "not_met";
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 到期日
             */
            dueOn: string;
            /** @description 指标 */
            targets: components["schemas"]["IndicatorTargetView"][];
            /** @description 本期金额：单位：分 */
            instalmentFen: number;
            /** @description 已拨付：单位：分 */
            paidFen: number;
            /** @description 填报 */
            report: components["schemas"]["MilestoneReportView"] | null;
            /** @description 此前的填报 */
            earlierReports: components["schemas"]["MilestoneReportView"][];
            /**
             * Format: date-time
             * @description 核查时间
             */
            inspectedAt: string | null;
            /** @description 核查意见 */
            verdictReason: string | null;
            /**
             * Format: date-time
             * @description 逾期起始
             */
            overdueSince: string | null;
            /** @description 版本 */
            version: number;
        };
        FigureBody: {
            /** @description 指标 */
            name: string;
            /**
             * @description 计量单位
             * @example 人次
             */
            unit: string;
            /** @description 数值 */
            value: number;
            /**
             * @description 准确程度
             * @enum {string}
             */
            qualifier: "exact" | "about" | "over" | "nearly";
            /** @description 是否累计：是：自项目开始起；否：仅本里程碑 */
            cumulative: boolean;
        };
        ReportMilestoneBody: {
            /** @description 版本 */
            version: number;
            /** @description 完成情况 */
            text: string;
            /** @description 数据 */
            figures: components["schemas"]["FigureBody"][];
            /** @description 服务人数（人） */
            participants: number;
            /** @description 服务人次 */
            participations: number;
            /**
             * Format: date
             * @description 统计截止日期
             */
            asOf?: string;
            /** @description 文件 */
            fileIds?: string[];
        };
        JudgeMilestoneBody: {
            /** @description 版本 */
            version: number;
            /**
             * @description 结论
             * @enum {string}
             */
            verdict: "met" | "partially_met" | "not_met";
            /** @description 核查意见 */
            reason?: string;
        };
        PaymentView: {
            /**
             * Format: uuid
             * @description 拨付编号
             */
            id: string;
            /** @description 金额：单位：分；冲销为负 */
            amountFen: number;
            /**
             * Format: date
             * @description 拨付日期
             */
            paidOn: string;
            /** @description 凭证号 */
            voucher: string;
            /** @description 材料 */
            papers: components["schemas"]["PaperView"][];
            /**
             * Format: uuid
             * @description 冲销的记录
             */
            reversalOf: string | null;
            /**
             * Format: date-time
             * @description 登记时间
             */
            recordedAt: string;
        };
        RecordPaymentBody: {
            /** @description 金额：单位：分 */
            amountFen: number;
            /**
             * Format: date
             * @description 拨付日期
             */
            paidOn: string;
            /** @description 凭证号 */
            voucher: string;
            /** @description 材料 */
            papers?: components["schemas"]["PaperBody"][];
        };
        ReversePaymentBody: {
            /** @description 理由 */
            reason: string;
        };
        ExpenditureView: {
            /** @description 科目 */
            item: string;
            /** @description 金额：单位：分 */
            amountFen: number;
        };
        AcceptanceRequestView: {
            /** @description 总结 */
            summary: string;
            /** @description 资金决算 */
            expenditure: components["schemas"]["ExpenditureView"][];
            /** @description 材料 */
            papers: components["schemas"]["PaperView"][];
            /**
             * Format: date-time
             * @description 申请时间
             */
            requestedAt: string;
        };
        IndicatorResultView: {
            /** @description 指标 */
            name: string;
            /** @description 计量单位 */
            unit: string;
            /** @description 目标值 */
            target: number;
            /** @description 证明方式 */
            proof: string;
            /** @description 完成值 */
            value: number | null;
            /**
             * @description 准确程度
             * @enum {string}
             */
            qualifier: "exact" | "about" | "over" | "nearly";
            /** @description 是否可加总：否：同一人可能重复，只是下限 */
            complete: boolean;
            /** @description 完成率（%） */
            rate: string | null;
            /** @description 是否达到 */
            reached: boolean;
        };
        OpinionsView: {
            /** @description 收集份数 */
            collected: number;
            /** @description 满意份数 */
            satisfied: number;
            /** @description 意见摘要 */
            note: string;
        };
        InspectionView: {
            /** @description 指标对照 */
            indicatorResults: components["schemas"]["IndicatorResultView"][];
            /** @description 服务对象意见 */
            opinions: components["schemas"]["OpinionsView"];
            /** @description 现场核查 */
            onSite: string;
            /** @description 核查意见 */
            finding: string;
            /**
             * Format: date-time
             * @description 核查时间
             */
            inspectedAt: string;
        };
        RectificationView: {
            /** @description 整改要求 */
            reason: string;
            /**
             * Format: date
             * @description 整改期限
             */
            dueOn: string;
            /**
             * Format: date-time
             * @description 提出时间
             */
            askedAt: string;
        };
        AcceptanceView: {
            /**
             * Format: uuid
             * @description 验收编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 协议
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "requested" | "inspected" | "rectification" | "accepted" | "terminated";
            /** @description 验收申请 */
            request: components["schemas"]["AcceptanceRequestView"];
            /** @description 核查 */
            inspection: components["schemas"]["InspectionView"] | null;
            /** @description 满意率（%） */
            satisfactionRate: string | null;
            /** @description 整改 */
            rectifications: components["schemas"]["RectificationView"][];
            /**
             * Format: date
             * @description 整改期限
             */
            rectificationDueOn: string | null;
            /**
             * Format: date-time
             * @description 整改逾期起始
             */
            overdueSince: string | null;
            /**
             * @description 结论
             * @enum {string|null}
             */
            conclusion: "excellent" | "qualified" | null;
            /** @description 公开摘要 */
            publicSummary: string | null;
            /**
             * Format: date-time
             * @description 验收时间
             */
            acceptedAt: string | null;
            /** @description 版本 */
            version: number;
        };
        ExpenditureBody: {
            /** @description 科目 */
            item: string;
            /** @description 金额：单位：分 */
            amountFen: number;
        };
        RequestAcceptanceBody: {
            /** @description 总结 */
            summary: string;
            /** @description 资金决算 */
            expenditure: components["schemas"]["ExpenditureBody"][];
            /** @description 材料 */
            papers?: components["schemas"]["PaperBody"][];
        };
        OpinionsBody: {
            /** @description 收集份数 */
            collected: number;
            /** @description 满意份数 */
            satisfied: number;
            /** @description 意见摘要 */
            note?: string;
        };
        InspectAcceptanceBody: {
            /** @description 版本 */
            version: number;
            /** @description 服务对象意见 */
            opinions: components["schemas"]["OpinionsBody"];
            /** @description 现场核查 */
            onSite: string;
            /** @description 核查意见 */
            finding: string;
        };
        AcceptWorkBody: {
            /** @description 版本 */
            version: number;
            /**
             * @description 结论
             * @enum {string}
             */
            conclusion: "excellent" | "qualified";
            /** @description 公开摘要：向社会公开，不得含个人信息 */
            publicSummary: string;
        };
        AskRectificationBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason: string;
            /**
             * Format: date
             * @description 整改期限：含当日，至 24:00
             */
            dueOn: string;
        };
        RatingShare: {
            /** @description 分值 */
            score: number;
            /** @description 人数 */
            count: number;
        };
        RatingSummary: {
            /** @description 评价人数 */
            count: number;
            /** @description 平均分（满分 5） */
            average: string | null;
            /** @description 各分人数 */
            shares: components["schemas"]["RatingShare"][];
        };
        PaperKindView: {
            /**
             * @description 材料种类
             * @enum {string}
             */
            kind: "procurement_decision" | "task_book" | "budget" | "activity_plan" | "invoice" | "sign_in_sheet" | "photos" | "service_ledger" | "final_accounts" | "activity_record" | "other";
            /** @description 名称 */
            name: string;
        };
        RequiredPapers: {
            /** @description 协议审批前 */
            agreement: components["schemas"]["PaperKindView"][];
            /** @description 每次拨付 */
            payment: components["schemas"]["PaperKindView"][];
            /** @description 申请验收 */
            acceptance: components["schemas"]["PaperKindView"][];
        };
        FundingRuleView: {
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 名称 */
            name: string;
            /** @description 最少期数 */
            minInstalments: number;
            /** @description 最多期数 */
            maxInstalments: number;
            /** @description 首期最高比例（%） */
            firstMaxPercent: number | null;
            /** @description 必备材料 */
            papers: components["schemas"]["RequiredPapers"];
            /** @description 依据 */
            basis: string;
        };
        ReadingItem: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "requested" | "confirmed" | "refused";
            /**
             * @description 内容
             * @enum {string}
             */
            kind: "objector_contact" | "organization_contact" | "recused_sheet" | "ended_bid";
            /** @description 对象 */
            label: string;
            /** @description 理由 */
            reason: string;
            /** @description 申请人 */
            requesterName: string;
            /**
             * Format: date-time
             * @description 申请时间
             */
            requestedAt: string;
            /** @description 确认人 */
            deciderName: string | null;
            /**
             * Format: date-time
             * @description 确认时间
             */
            decidedAt: string | null;
            /** @description 不同意的理由 */
            decision: string | null;
            /**
             * Format: date-time
             * @description 可调阅至
             */
            readableUntil: string | null;
            /** @description 已调阅次数 */
            uses: number;
            /** @description 本人申请 */
            mine: boolean;
            /** @description 版本 */
            version: number;
        };
        ReadingChoice: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 名称 */
            label: string;
        };
        ReadingUse: {
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /**
             * Format: date-time
             * @description 调阅时间
             */
            at: string;
            /**
             * @description 内容
             * @enum {string}
             */
            kind: "objector_contact" | "organization_contact" | "recused_sheet" | "ended_bid";
            /** @description 对象 */
            label: string;
            /** @description 调阅人 */
            readerName: string;
            /** @description 确认人 */
            deciderName: string;
            /** @description 理由 */
            reason: string;
        };
        ReadingBody: {
            /**
             * @description 内容
             * @enum {string}
             */
            kind: "objector_contact" | "organization_contact" | "recused_sheet" | "ended_bid";
            /**
             * Format: uuid
             * @description 对象
             */
            subjectId: string;
            /** @description 理由 */
            reason: string;
        };
        ReadingVersionBody: {
            /** @description 版本 */
            version: number;
        };
        ReadingRefusalBody: {
            /** @description 版本 */
            version: number;
            /** @description 理由 */
            reason: string;
        };
        ReadingLineView: {
            /** @description 项目 */
            name: string;
            /** @description 内容 */
            value: string;
        };
        ReadingContent: {
            /** @description 内容 */
            lines: components["schemas"]["ReadingLineView"][];
        };
        ReadingUses: {
            /** @description 调阅记录 */
            items: components["schemas"]["ReadingUse"][];
        };
        ReadingCodeBody: {
            /** @description 查询码 */
            code: string;
        };
        MessageView: {
            /**
             * Format: uuid
             * @description 消息编号
             */
            id: string;
            /** @description 类别 */
            kind: string;
            /** @description 标题 */
            title: string;
            /** @description 内容 */
            body: string;
            /** @description 页面地址：站内路径 */
            link: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string | null;
            /**
             * Format: date-time
             * @description 时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 阅读时间
             */
            readAt: string | null;
            /**
             * @description 邮件：不发、待发、已发、发送失败
             * @enum {string}
             */
            mail: "none" | "queued" | "sent" | "failed";
        };
        UnreadCount: {
            /** @description 未读条数 */
            unread: number;
        };
        ReadMessages: {
            /** @description 标为已读的条数 */
            read: number;
        };
        ReadAllBody: {
            /**
             * Format: date-time
             * @description 截至：此后到达的消息不标；不填为全部
             */
            until?: string;
        };
        Preferences: {
            /** @description 接收邮件 */
            email: boolean;
            /** @description 接收短信：只发有期限的事项，须登记手机号 */
            texts: boolean;
            /**
             * @description 每日汇总时间：每天一封汇总邮件；有期限的事项仍单独发送。不填为逐条发送
             * @enum {string|null}
             */
            digestAt: "00:00" | "00:30" | "01:00" | "01:30" | "02:00" | "02:30" | "03:00" | "03:30" | "04:00" | "04:30" | "05:00" | "05:30" | "06:00" | "06:30" | "07:00" | "07:30" | "08:00" | "08:30" | "09:00" | "09:30" | "10:00" | "10:30" | "11:00" | "11:30" | "12:00" | "12:30" | "13:00" | "13:30" | "14:00" | "14:30" | "15:00" | "15:30" | "16:00" | "16:30" | "17:00" | "17:30" | "18:00" | "18:30" | "19:00" | "19:30" | "20:00" | "20:30" | "21:00" | "21:30" | "22:00" | "22:30" | "23:00" | "23:30" | null;
            /**
             * @description 免打扰开始时间
             * @enum {string|null}
             */
            quietFrom: "00:00" | "00:30" | "01:00" | "01:30" | "02:00" | "02:30" | "03:00" | "03:30" | "04:00" | "04:30" | "05:00" | "05:30" | "06:00" | "06:30" | "07:00" | "07:30" | "08:00" | "08:30" | "09:00" | "09:30" | "10:00" | "10:30" | "11:00" | "11:30" | "12:00" | "12:30" | "13:00" | "13:30" | "14:00" | "14:30" | "15:00" | "15:30" | "16:00" | "16:30" | "17:00" | "17:30" | "18:00" | "18:30" | "19:00" | "19:30" | "20:00" | "20:30" | "21:00" | "21:30" | "22:00" | "22:30" | "23:00" | "23:30" | null;
            /**
             * @description 免打扰结束时间
             * @enum {string|null}
             */
            quietUntil: "00:00" | "00:30" | "01:00" | "01:30" | "02:00" | "02:30" | "03:00" | "03:30" | "04:00" | "04:30" | "05:00" | "05:30" | "06:00" | "06:30" | "07:00" | "07:30" | "08:00" | "08:30" | "09:00" | "09:30" | "10:00" | "10:30" | "11:00" | "11:30" | "12:00" | "12:30" | "13:00" | "13:30" | "14:00" | "14:30" | "15:00" | "15:30" | "16:00" | "16:30" | "17:00" | "17:30" | "18:00" | "18:30" | "19:00" | "19:30" | "20:00" | "20:30" | "21:00" | "21:30" | "22:00" | "22:30" | "23:00" | "23:30" | null;
            /** @description 版本：从未设置过为 0 */
            version: number;
        };
        DeliveryFailure: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 姓名 */
            name: string;
            /** @description 邮箱：已遮盖 */
            address: string;
            /** @description 最近一次退回的原因 */
            lastError: string | null;
        };
        RetriedDeliveries: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
        };
        ReadMessage: {
            /**
             * Format: uuid
             * @description 消息编号
             */
            id: string;
            /**
             * Format: date-time
             * @description 阅读时间
             */
            readAt: string;
        };
        ChannelView: {
            /**
             * Format: uuid
             * @description 通道编号
             */
            id: string;
            /** @description 版本 */
            version: number;
            /**
             * @description 种类
             * @enum {string}
             */
            kind: "webhook" | "wecom" | "dingtalk";
            /** @description 名称 */
            name: string;
            /** @description 去向：只有协议和主机；完整地址存入后不再显示 */
            origin: string;
            /** @description 通知事项 */
            topics: ("listing.published" | "listing.amended" | "listing.cancelled" | "listing.unsuccessful" | "award.notice_started" | "award.effective" | "listing.completed")[];
            /** @description 是否启用 */
            enabled: boolean;
            /**
             * Format: date-time
             * @description 暂停至：超过对方的限额，到时自动继续
             */
            pausedUntil: string | null;
            /** @description 待发条数 */
            waiting: number;
            /** @description 发送失败条数 */
            failed: number;
            /**
             * Format: date-time
             * @description 最近送达时间
             */
            lastSentAt: string | null;
            /** @description 最近一次失败的原因 */
            lastError: string | null;
        };
        ChannelAcknowledgement: {
            /**
             * Format: uuid
             * @description 通道编号
             */
            id: string;
            /** @description 版本 */
            version: number;
        };
        NewChannelBody: {
            /** @description 名称 */
            name: string;
            /** @description 通知事项 */
            topics: ("listing.published" | "listing.amended" | "listing.cancelled" | "listing.unsuccessful" | "award.notice_started" | "award.effective" | "listing.completed")[];
            /**
             * @description 种类
             * @enum {string}
             */
            kind: "webhook" | "wecom" | "dingtalk";
            /** @description 地址 */
            url: string;
            /** @description 密钥：签名用 */
            secret?: string;
        };
        ChangeChannelBody: {
            /** @description 名称 */
            name: string;
            /** @description 通知事项 */
            topics: ("listing.published" | "listing.amended" | "listing.cancelled" | "listing.unsuccessful" | "award.notice_started" | "award.effective" | "listing.completed")[];
            /** @description 版本 */
            version: number;
            /** @description 地址：不填为不变 */
            url?: string;
            /** @description 密钥：不填为不变 */
            secret?: string;
        };
        EnabledBody: {
            /** @description 是否启用 */
            enabled: boolean;
            /** @description 版本 */
            version: number;
        };
        HallFilters: {
            /** @description 状态：多个以逗号分隔 */
            status?: ("published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
            /** @description 正在揭榜：以服务器时间为准 */
            open?: boolean;
            /**
             * Format: uuid
             * @description 发榜单位：含下级单位
             */
            unitId?: string;
            /**
             * Format: uuid
             * @description 联盟：承榜生效之日承榜单位所在的联盟
             */
            allianceId?: string;
            /** @description 服务类别：多个以逗号分隔 */
            category?: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
            /** @description 资金方式：多个以逗号分隔 */
            fundingMode?: ("gov_purchase" | "project_fund" | "activity_subsidy")[];
            /** @description 接受联合揭榜 */
            jointAllowed?: boolean;
            /** @description 预算上限不低于（分） */
            ceilingMin?: number;
            /** @description 预算上限不高于（分） */
            ceilingMax?: number;
            /**
             * Format: date
             * @description 截止日期自
             */
            deadlineFrom?: string;
            /**
             * Format: date
             * @description 截止日期至
             */
            deadlineTo?: string;
            /** @description 关键词：名称、编号、正文、发榜单位、服务类别或附件名称里的词；名称和发榜单位也可用拼音或首字母 */
            keyword?: string;
        };
        AlertedListing: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
        };
        SavedSearchView: {
            /** @description 榜单数 */
            total: number;
            /**
             * @description 榜单数是：exact 确数；about 估计数，取两位有效数字：多于一万项，或逐项清点代价过高；over 只知多于此数
             * @enum {string}
             */
            totalIs: "exact" | "about" | "over";
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 检索条件 */
            filters: components["schemas"]["HallFilters"];
            /** @description 发榜单位名称 */
            unitName: string | null;
            /** @description 联盟名称 */
            allianceName: string | null;
            /** @description 已暂停提醒 */
            paused: boolean;
            /** @description 会提醒：条件只含后续状态或承榜联盟的，新发布的榜单不会符合，只作收藏 */
            alerts: boolean;
            /**
             * Format: date-time
             * @description 收藏时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 最近一次提醒
             */
            alertedAt: string | null;
            /** @description 最近一次提醒的榜单 */
            alertedListing: components["schemas"]["AlertedListing"] | null;
        };
        SavedSearchSaved: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 会提醒：条件只含后续状态或承榜联盟的，新发布的榜单不会符合，只作收藏 */
            alerts: boolean;
        };
        SavedSearchBody: {
            /** @description 名称 */
            name: string;
            /** @description 检索条件：与公众大厅的榜单列表相同 */
            filters: components["schemas"]["HallFilters"];
        };
        SavedSearchAcknowledgement: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
        };
        NameBody: {
            /** @description 名称 */
            name: string;
        };
        PausedBody: {
            /** @description 暂停提醒 */
            paused: boolean;
        };
        Mark: {
            /** @description 起 */
            from: number;
            /** @description 止 */
            to: number;
        };
        Snippet: {
            /** @description 正文片段 */
            text: string;
            /** @description 关键词所在 */
            marks: components["schemas"]["Mark"][];
        };
        FoundListingItem: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 状态名称 */
            statusName: string;
            /** @description 可揭榜 */
            open: boolean;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            postingUnitId: string;
            /** @description 发榜单位名称 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 预算上限：0 为未列财政资金 */
            ceilingFen: number;
            /** @description 服务对象 */
            servicePopulation: string;
            /** @description 服务区域 */
            serviceArea: string;
            /** @description 接受联合揭榜 */
            jointAllowed: boolean;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string;
            /** @description 轮次 */
            round: number;
            /** @description 名称里关键词所在 */
            titleMarks: components["schemas"]["Mark"][];
            /** @description 正文里关键词所在 */
            snippet: components["schemas"]["Snippet"] | null;
        };
        ListingTotal: {
            /** @description 榜单数 */
            total: number;
            /**
             * @description 榜单数是：exact 确数；about 估计数，取两位有效数字：多于一万项，或逐项清点代价过高；over 只知多于此数
             * @enum {string}
             */
            totalIs: "exact" | "about" | "over";
        };
        PublicTarget: {
            /** @description 指标 */
            name: string;
            /** @description 计量单位 */
            unit: string;
            /** @description 目标值 */
            target: number;
            /** @description 证明方式 */
            proof: string;
        };
        PublicConditions: {
            /** @description 机构类别：空为不限 */
            orgTypes: ("social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other")[];
            /** @description 最低等级评估 */
            minRating: number | null;
            /** @description 其他条件 */
            other: string;
        };
        PublicCriterion: {
            /** @description 代号 */
            id: string;
            /** @description 评分项 */
            name: string;
            /** @description 满分 */
            weight: number;
            /** @description 评分要点 */
            guidance: string;
            /** @description 步长：百分之一分 */
            stepHundredths: number;
            /** @description 最低分：百分之一分 */
            minimumHundredths: number | null;
        };
        PublicRoadShow: {
            /** @description 讲解时间：分钟 */
            slotMinutes: number;
            /** @description 答问时间：分钟 */
            questionMinutes: number;
        };
        PublicRuleSet: {
            /** @description 评分标准 */
            criteria: components["schemas"]["PublicCriterion"][];
            /**
             * @description 评分方法
             * @enum {string}
             */
            method: "mean" | "drop_extremes" | "consensus";
            /** @description 合格线：百分之一分 */
            passLineHundredths: number | null;
            /** @description 评审组人数 */
            panelSize: number;
            /** @description 隐名评审 */
            blindNames: boolean;
            /** @description 最低揭榜数 */
            minimumBids: number;
            /** @description 并列时的比较顺序 */
            tieBreakOrder: string[];
            /** @description 公示工作日 */
            noticeWorkdays: number;
            /**
             * @description 开榜方式：没有的为双人开榜
             * @enum {string}
             */
            opening?: "two_keys" | "automatic";
            /** @description 路演：空为不安排 */
            roadShow?: components["schemas"]["PublicRoadShow"] | null;
        };
        PublicAttachment: {
            /**
             * Format: uuid
             * @description 文件
             */
            fileId: string;
            /** @description 文件名 */
            name: string;
            /** @description 附件类型 */
            label: string;
            /** @description 字节数 */
            size: number;
            /** @description SHA-256 */
            sha256: string;
            /** @description 下载地址 */
            href: string;
        };
        PublicQuestion: {
            /** @description 问题 */
            body: string;
            /**
             * Format: date-time
             * @description 提问时间
             */
            askedAt: string;
            /** @description 答复 */
            answer: string | null;
            /**
             * Format: date-time
             * @description 答复时间
             */
            answeredAt: string | null;
        };
        PublicChange: {
            /** @description 字段 */
            field: string;
            /** @description 名称 */
            name: string;
            /** @description 原内容 */
            before: (string | number | boolean | unknown[] | Record<string, never>) | null;
            /** @description 新内容 */
            after: (string | number | boolean | unknown[] | Record<string, never>) | null;
            /** @description 原内容的文字：逐行 */
            beforeLines: string[];
            /** @description 新内容的文字：逐行 */
            afterLines: string[];
        };
        PublicAmendment: {
            /** @description 内容版本 */
            contentVersion: number;
            /**
             * Format: date-time
             * @description 生效时间
             */
            at: string;
            /** @description 实质变更 */
            substantive: boolean;
            /** @description 原因 */
            reason: string;
            /** @description 变更内容 */
            changes: components["schemas"]["PublicChange"][];
        };
        PublicAward: {
            /**
             * Format: uuid
             * @description 承榜编号
             */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "proposed" | "notice" | "effective" | "annulled";
            /** @description 承榜单位 */
            organizationName: string;
            /** @description 联合成员：独立揭榜为空 */
            memberNames: string[];
            /** @description 承榜金额：单位：分 */
            amountFen: number;
            /** @description 名次 */
            rank: number;
            /** @description 得分：百分之一分 */
            totalHundredths: number | null;
            /**
             * Format: date
             * @description 公示开始
             */
            noticeStart: string;
            /**
             * Format: date
             * @description 公示结束：含当日，至 24:00
             */
            noticeEnd: string;
            /**
             * Format: date-time
             * @description 公示截止时刻
             */
            noticeEndsAt: string;
            /**
             * Format: date-time
             * @description 生效时间
             */
            effectiveAt: string | null;
        };
        PublicMilestone: {
            /** @description 序号 */
            number: number;
            /** @description 名称 */
            title: string;
            /**
             * Format: date
             * @description 到期日
             */
            dueOn: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "scheduled" | "reported" | "met" | "partially_met" | "not_met";
        };
        PublicWork: {
            /**
             * Format: date-time
             * @description 签订时间
             */
            signedAt: string;
            /**
             * Format: date
             * @description 开始日期
             */
            startsOn: string;
            /**
             * Format: date
             * @description 结束日期
             */
            endsOn: string;
            /** @description 里程碑 */
            milestones: components["schemas"]["PublicMilestone"][];
            /** @description 服务人次 */
            participations: number;
            /** @description 已终止 */
            terminated: boolean;
        };
        PublicAcceptance: {
            /** @description 结论 */
            conclusion: string;
            /** @description 摘要 */
            publicSummary: string;
            /**
             * Format: date-time
             * @description 通过时间
             */
            acceptedAt: string;
            /** @description 收集服务对象意见 */
            collected: number;
            /** @description 满意 */
            satisfied: number;
            /** @description 满意率 */
            satisfactionRate: string | null;
        };
        PublicTimelineEntry: {
            /** @description 代号 */
            key: string;
            /** @description 事项 */
            name: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * @description 进展：已办、到期未办、将到
             * @enum {string}
             */
            state: "done" | "due" | "next";
        };
        PublicListingView: {
            /**
             * Format: uuid
             * @description 榜单
             */
            id: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 状态名称 */
            statusName: string;
            /** @description 可揭榜 */
            open: boolean;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            postingUnitId: string;
            /** @description 发榜单位名称 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 预算上限：0 为未列财政资金 */
            ceilingFen: number;
            /** @description 服务对象 */
            servicePopulation: string;
            /** @description 服务区域 */
            serviceArea: string;
            /** @description 接受联合揭榜 */
            jointAllowed: boolean;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string;
            /** @description 轮次 */
            round: number;
            /** @description 预算上限大写 */
            ceilingInWords: string | null;
            /** @description 受益人数 */
            beneficiaryCount: number;
            /** @description 背景与问题 */
            background: string;
            /** @description 任务内容 */
            tasks: string;
            /** @description 可量化指标 */
            targets: components["schemas"]["PublicTarget"][];
            /**
             * Format: date
             * @description 实施开始日期
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description 实施结束日期
             */
            endsOn: string | null;
            /** @description 承接条件 */
            conditions: components["schemas"]["PublicConditions"];
            /** @description 联合成员上限 */
            maxMembers: number;
            /** @description 提交材料 */
            materials: string;
            /** @description 咨询电话 */
            contactPhone: string;
            /** @description 监督电话 */
            supervisionPhone: string;
            /** @description 评审规则 */
            ruleSet: components["schemas"]["PublicRuleSet"];
            /**
             * Format: date-time
             * @description 提问截止
             */
            enquiryDeadline: string | null;
            /** @description 可提问 */
            enquiryOpen: boolean;
            /** @description 内容版本 */
            contentVersion: number;
            /**
             * Format: uuid
             * @description 上一轮榜单
             */
            previousRoundId: string | null;
            /**
             * Format: uuid
             * @description 下一轮榜单
             */
            nextRoundId: string | null;
            /** @description 揭榜数：开榜后方才公布 */
            bidCount: number | null;
            /**
             * @description 流榜原因
             * @enum {string|null}
             */
            unsuccessfulReason: "no_bid" | "too_few" | "none_qualified" | "below_line" | "objection_upheld" | "winner_declined" | null;
            /** @description 流榜原因名称 */
            unsuccessfulReasonName: string | null;
            /** @description 撤榜理由 */
            cancelReason: string | null;
            /** @description 结果说明 */
            outcomeNote: string | null;
            /** @description 附件 */
            attachments: components["schemas"]["PublicAttachment"][];
            /** @description 提问与答复 */
            questions: components["schemas"]["PublicQuestion"][];
            /** @description 变更 */
            amendments: components["schemas"]["PublicAmendment"][];
            /** @description 承榜：公示起公布 */
            award: components["schemas"]["PublicAward"] | null;
            /** @description 实施 */
            work: components["schemas"]["PublicWork"] | null;
            /** @description 验收 */
            acceptance: components["schemas"]["PublicAcceptance"] | null;
            /** @description 时间线 */
            timeline: components["schemas"]["PublicTimelineEntry"][];
        };
        PublicNoticeItem: {
            /**
             * Format: uuid
             * @description 公告编号：公示为承榜编号，其他为榜单编号
             */
            id: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "award" | "unsuccessful" | "cancelled";
            /** @description 类别名称 */
            kindName: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            code: string;
            /** @description 榜单名称 */
            title: string;
            /** @description 发榜单位 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * Format: date-time
             * @description 发布时间
             */
            publishedAt: string;
            /** @description 公示中 */
            running: boolean;
            /** @description 拟承榜 */
            award: components["schemas"]["PublicAward"] | null;
            /** @description 流榜原因或撤榜理由 */
            reason: string | null;
        };
        PublicRankingRow: {
            /** @description 名次 */
            rank: number;
            /** @description 揭榜方：除拟承榜单位外不公布名称 */
            label: string;
            /** @description 总分：百分之一分 */
            totalHundredths: number;
            /** @description 合格 */
            acceptable: boolean;
            /** @description 拟承榜 */
            awardee: boolean;
        };
        PublicNoticeView: {
            /**
             * Format: uuid
             * @description 公告编号：公示为承榜编号，其他为榜单编号
             */
            id: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "award" | "unsuccessful" | "cancelled";
            /** @description 类别名称 */
            kindName: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            code: string;
            /** @description 榜单名称 */
            title: string;
            /** @description 发榜单位 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * Format: date-time
             * @description 发布时间
             */
            publishedAt: string;
            /** @description 公示中 */
            running: boolean;
            /** @description 拟承榜 */
            award: components["schemas"]["PublicAward"] | null;
            /** @description 流榜原因或撤榜理由 */
            reason: string | null;
            /** @description 排名与得分 */
            ranking: components["schemas"]["PublicRankingRow"][];
            /** @description 异议电话 */
            supervisionPhone: string;
            /** @description 异议须知 */
            objectionRules: string;
        };
        PublicReportView: {
            /** @description 评审报告（公开部分）：可据以重新计算排名 */
            report: {
                [key: string]: unknown;
            };
            /** @description SHA-256：按所公布的文字计算 */
            digest: string;
            /** @description 隐去了个人信息：为是的，摘要与存档报告的不同；存档摘要由监督员核对 */
            redacted: boolean;
        };
        PublicResultItem: {
            /**
             * Format: uuid
             * @description 承榜编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            code: string;
            /** @description 榜单名称 */
            title: string;
            /** @description 发榜单位 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 承榜单位 */
            organizationName: string;
            /** @description 联合成员 */
            memberNames: string[];
            /** @description 承榜金额：单位：分 */
            amountFen: number;
            /**
             * Format: date-time
             * @description 生效时间
             */
            effectiveAt: string;
            /**
             * @description 榜单状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 榜单状态名称 */
            statusName: string;
            /** @description 验收结论 */
            conclusion: string | null;
            /** @description 成效摘要 */
            publicSummary: string | null;
            /** @description 服务对象满意率 */
            satisfactionRate: string | null;
        };
        PublicLetter: {
            /** @description 标题 */
            title: string;
            /** @description 正文：逐段 */
            paragraphs: string[];
            /** @description 落款 */
            signedBy: string;
            /**
             * Format: date
             * @description 日期
             */
            date: string;
        };
        PublicResultView: {
            /**
             * Format: uuid
             * @description 承榜编号
             */
            id: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            code: string;
            /** @description 榜单名称 */
            title: string;
            /** @description 发榜单位 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 承榜单位 */
            organizationName: string;
            /** @description 联合成员 */
            memberNames: string[];
            /** @description 承榜金额：单位：分 */
            amountFen: number;
            /**
             * Format: date-time
             * @description 生效时间
             */
            effectiveAt: string;
            /**
             * @description 榜单状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 榜单状态名称 */
            statusName: string;
            /** @description 验收结论 */
            conclusion: string | null;
            /** @description 成效摘要 */
            publicSummary: string | null;
            /** @description 服务对象满意率 */
            satisfactionRate: string | null;
            /** @description 承榜 */
            award: components["schemas"]["PublicAward"];
            /** @description 排名与得分 */
            ranking: components["schemas"]["PublicRankingRow"][];
            /** @description 致揭榜方公告 */
            letter: components["schemas"]["PublicLetter"];
            /** @description 实施 */
            work: components["schemas"]["PublicWork"] | null;
            /** @description 验收 */
            acceptance: components["schemas"]["PublicAcceptance"] | null;
        };
        PublicProcurementItem: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 项目名称 */
            title: string;
            /** @description 采购单位 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /** @description 公告编号 */
            noticeNumber: string;
            /** @description 采购方式 */
            methodName: string;
            /** @description 成交供应商 */
            supplier: string;
            /** @description 成交金额：单位：分 */
            amountFen: number;
            /**
             * Format: date
             * @description 成交日期
             */
            concludedOn: string;
            /** @description 公告链接 */
            link: string | null;
        };
        PublicChoice: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 名称 */
            name: string;
        };
        PublicFiltersView: {
            /** @description 街道 */
            streets: components["schemas"]["PublicChoice"][];
            /** @description 发过榜的部门 */
            departments: components["schemas"]["PublicChoice"][];
            /** @description 联盟 */
            alliances: components["schemas"]["PublicChoice"][];
            /** @description 已有榜单的服务类别 */
            categories: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
            /** @description 已有榜单的资金方式 */
            fundingModes: ("gov_purchase" | "project_fund" | "activity_subsidy")[];
            /** @description 有榜单的年份 */
            years: string[];
        };
        PublicClockView: {
            /**
             * Format: date-time
             * @description 服务器时间
             */
            now: string;
            /**
             * Format: date
             * @description 北京时间日期
             */
            today: string;
        };
        IndicatorFigure: {
            /**
             * @description 指标
             * @enum {string}
             */
            measure: "posted" | "bid" | "awarded" | "unanswered" | "bid_not_awarded" | "unsuccessful" | "cancelled" | "underway";
            /** @description 名称 */
            name: string;
            /** @description 项数 */
            count: number;
            /** @description 口径 */
            definition: string;
            /** @description 清单地址 */
            list: string;
        };
        IndicatorRate: {
            /** @description 代号 */
            key: string;
            /** @description 名称 */
            name: string;
            /** @description 分子 */
            numerator: number;
            /** @description 分母 */
            denominator: number;
            /**
             * @description 百分比：一位小数，不含百分号
             * @example 90.9
             */
            percent: string | null;
            /** @description 算式 */
            formula: string;
        };
        IndicatorReport: {
            /**
             * Format: date
             * @description 起始日期
             */
            from: string;
            /**
             * Format: date
             * @description 截至日期
             */
            asOf: string;
            /**
             * @description 计数方式
             * @enum {string}
             */
            counting: "task" | "round";
            /** @description 发榜 */
            posted: number;
            /** @description 揭榜 */
            bid: number;
            /** @description 承榜 */
            awarded: number;
            /** @description 发榜预算上限合计：单位：分 */
            ceilingFen: number;
            /** @description 承榜金额合计：单位：分 */
            awardedFen: number;
            /** @description 各项指标 */
            figures: components["schemas"]["IndicatorFigure"][];
            /** @description 比率 */
            rates: components["schemas"]["IndicatorRate"][];
            /** @description 一句话报告 */
            sentence: string;
        };
        IndicatorListing: {
            /**
             * Format: uuid
             * @description 最近一轮榜单
             */
            listingId: string;
            /** @description 编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /**
             * Format: uuid
             * @description 发榜单位
             */
            postingUnitId: string;
            /** @description 发榜单位名称 */
            postingUnitName: string;
            /**
             * @description 服务类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /**
             * Format: date-time
             * @description 首次发榜时间
             */
            publishedAt: string;
            /** @description 轮次 */
            rounds: number;
            /**
             * @description 当日状态
             * @enum {string}
             */
            status: "draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 有揭榜：截止后方才统计 */
            bid: boolean;
            /** @description 已承榜 */
            awarded: boolean;
            /**
             * Format: date-time
             * @description 承榜生效时间
             */
            effectiveAt: string | null;
            /**
             * @description 流榜原因
             * @enum {string|null}
             */
            unsuccessfulReason: "no_bid" | "too_few" | "none_qualified" | "below_line" | "objection_upheld" | "winner_declined" | null;
        };
        StatisticsRow: {
            /** @description 分组代号 */
            key: string;
            /** @description 分组名称 */
            name: string;
            /** @description 发榜 */
            posted: number;
            /** @description 揭榜：按联盟不统计：揭榜方名单不公开 */
            bid: number | null;
            /** @description 承榜 */
            awarded: number;
            /** @description 流榜 */
            unsuccessful: number | null;
            /** @description 揭榜率 */
            bidRate: string | null;
            /** @description 承榜率（按发榜计） */
            awardRate: string | null;
            /** @description 预算上限合计：单位：分 */
            ceilingFen: number;
            /** @description 承榜金额合计：单位：分 */
            awardedFen: number;
        };
        StatisticsView: {
            /**
             * @description 分组
             * @enum {string}
             */
            by: "street" | "category" | "fundingMode" | "month" | "alliance";
            /**
             * Format: date
             * @description 起始日期
             */
            from: string;
            /**
             * Format: date
             * @description 截至日期
             */
            asOf: string;
            /** @description 各组 */
            rows: components["schemas"]["StatisticsRow"][];
        };
        LedgerRow: {
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string;
            /** @description 榜单编号 */
            code: string;
            /** @description 名称 */
            title: string;
            /** @description 发榜单位 */
            postingUnitName: string;
            /**
             * @description 类别
             * @enum {string}
             */
            category: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
            /**
             * @description 资金方式
             * @enum {string}
             */
            fundingMode: "gov_purchase" | "project_fund" | "activity_subsidy";
            /** @description 预算上限：单位：分 */
            ceilingFen: number;
            /** @description 轮次 */
            round: number;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled";
            /** @description 状态名称 */
            statusName: string;
            /**
             * Format: date-time
             * @description 发榜时间
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description 揭榜截止
             */
            bidDeadline: string;
            /** @description 揭榜数：开榜后填列 */
            bidCount: number | null;
            /** @description 揭榜单位：开榜后填列；隐名评审期间发榜单位不可见 */
            bidderNames: string[] | null;
            /**
             * Format: date-time
             * @description 评审定稿时间
             */
            evaluatedAt: string | null;
            /** @description 承榜单位：牵头单位在前 */
            awardeeNames: string[] | null;
            /** @description 得分：百分之一分 */
            totalHundredths: number | null;
            /** @description 承榜金额：单位：分 */
            amountFen: number | null;
            /**
             * Format: date
             * @description 公示开始
             */
            noticeStart: string | null;
            /**
             * Format: date
             * @description 公示结束
             */
            noticeEnd: string | null;
            /**
             * Format: date-time
             * @description 承榜生效时间
             */
            effectiveAt: string | null;
            /** @description 异议件数 */
            objections: number | null;
            /**
             * Format: date-time
             * @description 签约时间
             */
            signedAt: string | null;
            /**
             * Format: date
             * @description 履约开始
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description 履约结束
             */
            endsOn: string | null;
            /** @description 进度（%）：已达成的里程碑占全部里程碑 */
            progressPercent: number | null;
            /** @description 已付：单位：分 */
            paidFen: number | null;
            /**
             * Format: date-time
             * @description 验收时间
             */
            acceptedAt: string | null;
            /** @description 验收结论 */
            conclusion: string | null;
            /** @description 服务人次 */
            participations: number | null;
            /** @description 满意率 */
            satisfactionRate: string | null;
            /** @description 备注 */
            remark: string | null;
        };
        TodoItem: {
            /** @description 事项种类 */
            kind: string;
            /** @description 要做什么 */
            title: string;
            /** @description 对象种类 */
            subjectType: string;
            /**
             * Format: uuid
             * @description 对象
             */
            subjectId: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string | null;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 榜单名称 */
            listingTitle: string | null;
            /** @description 为何由我办理 */
            why: string;
            /**
             * Format: date-time
             * @description 最迟时间
             */
            dueAt: string | null;
            /** @description 已逾期 */
            overdue: boolean;
            /** @description 剩余工作日：不含今天，含到期当日；没有期限的为空 */
            workdaysLeft: number | null;
            /**
             * @description 分组：逾期、今天、本周、以后或没有期限
             * @enum {string}
             */
            section: "overdue" | "today" | "week" | "later";
            /** @description 办理动作 */
            command: string;
        };
        TodoCounts: {
            /** @description 逾期 */
            overdue: number;
            /** @description 今天 */
            today: number;
            /** @description 本周 */
            week: number;
            /** @description 以后或没有期限 */
            later: number;
        };
        TodoView: {
            /**
             * Format: date-time
             * @description 服务器时间
             */
            now: string;
            /** @description 待办事项 */
            items: components["schemas"]["TodoItem"][];
            /** @description 各组件数 */
            counts: components["schemas"]["TodoCounts"];
            /** @description 还有更多：只列最紧急的 300 项 */
            more: boolean;
        };
        ScheduleDay: {
            /**
             * Format: date
             * @description 日期
             */
            date: string;
            /** @description 工作日：没有官方安排的为空 */
            isWorkday: boolean | null;
            /** @description 说明：节假日、调休的名称 */
            note: string;
        };
        ScheduleItem: {
            /**
             * Format: date
             * @description 日期：24:00 算作当日
             */
            date: string;
            /**
             * Format: date-time
             * @description 时刻：只定到日的为空
             */
            at: string | null;
            /**
             * @description 种类
             * @enum {string}
             */
            kind: "enquiry_end" | "bid_deadline" | "opening_waiting" | "notice_end" | "objection_reply" | "signing_end" | "milestone_due" | "work_end" | "rectification_due" | "alliance_event";
            /** @description 种类名称 */
            kindName: string;
            /** @description 名称 */
            title: string;
            /** @description 对象种类 */
            subjectType: string;
            /**
             * Format: uuid
             * @description 对象
             */
            subjectId: string;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string | null;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 发榜单位 */
            postingUnitName: string | null;
            /** @description 已过或已办 */
            done: boolean;
        };
        ScheduleView: {
            /** @description 每一天 */
            days: components["schemas"]["ScheduleDay"][];
            /** @description 事项 */
            items: components["schemas"]["ScheduleItem"][];
            /** @description 还有更多 */
            more: boolean;
        };
        WarningItem: {
            /**
             * @description 预警种类
             * @enum {string}
             */
            kind: "questions_unanswered" | "not_opened" | "automatic_opening_late" | "evaluation_stalled" | "objections_open" | "milestone_overdue" | "rectification_overdue" | "calendar_missing";
            /** @description 说明 */
            text: string;
            /** @description 对象种类 */
            subjectType: string | null;
            /**
             * Format: uuid
             * @description 对象
             */
            subjectId: string | null;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string | null;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 榜单名称 */
            listingTitle: string | null;
            /** @description 发榜单位 */
            postingUnitName: string | null;
            /**
             * Format: date-time
             * @description 自何时起
             */
            since: string | null;
            /**
             * Format: date-time
             * @description 期限
             */
            dueAt: string | null;
        };
        WarningsView: {
            /**
             * Format: date-time
             * @description 服务器时间
             */
            now: string;
            /** @description 预警 */
            items: components["schemas"]["WarningItem"][];
        };
        AuditEntryItem: {
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * @description 办理者种类
             * @enum {string}
             */
            actorKind: "account" | "system" | "public";
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string | null;
            /** @description 姓名 */
            accountName: string | null;
            /**
             * @description 身份
             * @enum {string|null}
             */
            role: "posting_officer" | "committee_officer" | "committee_approver" | "supervisor" | "expert" | "organization_agent" | "alliance_lead" | "rotating_chair" | "resident" | "administrator" | "security_administrator" | "audit_administrator" | null;
            /** @description 链上序号 */
            sequence: number;
            /** @description 来源地址 */
            address: string | null;
            /** @description 请求编号 */
            requestId: string | null;
            /** @description 动作 */
            action: string;
            /** @description 对象种类 */
            subjectType: string;
            /**
             * Format: uuid
             * @description 对象
             */
            subjectId: string;
            /** @description 所涉账号：账号和身份的记录才有 */
            subjectAccount: string | null;
            /**
             * Format: uuid
             * @description 榜单
             */
            listingId: string | null;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 榜单名称 */
            listingTitle: string | null;
            /** @description 理由 */
            reason: string | null;
            /** @description 事实 */
            details: {
                [key: string]: unknown;
            };
        };
        AuditChainView: {
            /** @description 链末的指纹：SHA-256，涵盖此前全部记录；有榜单在揭榜期内时为空，以免由此推知有没有人揭榜 */
            lastHash: string | null;
            /** @description 链上记录条数：同上 */
            entries: number | null;
            /**
             * Format: date-time
             * @description 最后一条上链的时间：同上
             */
            lastAt: string | null;
            /** @description 链末与最后一条记录相符 */
            endHolds: boolean;
            /** @description 近两天没有上链的记录条数：应为 0 */
            unchained: number;
            /**
             * Format: date
             * @description 最近一次每日摘要的日期
             */
            lastDigestDay: string | null;
            /** @description 与链上指纹不符的每日摘要份数：应为 0 */
            digestsBroken: number;
        };
        AuditDigestItem: {
            /**
             * Format: date
             * @description 日期：北京时间
             */
            day: string;
            /** @description 当日最后一条记录的链上指纹：SHA-256，涵盖此前全部记录 */
            lastHash: string;
            /** @description 当日记录条数：当日在揭榜期内的榜单全部截止之前为空 */
            entries: number | null;
            /** @description 当日最后一条记录的序号：同上 */
            lastSequence: number | null;
            /**
             * Format: date-time
             * @description 生成时间
             */
            madeAt: string;
        };
        Vitals: {
            /** @description 尚未派发的事件：不含意向书的 */
            unrelayed: number;
            /** @description 最早一件未派发事件已等待（秒） */
            outboxLagSeconds: number;
            /** @description 已派发而尚未办完的事件：不含意向书的 */
            unsettled: number;
            /** @description 已到期而尚未办理的期限 */
            overdue: number;
            /** @description 其中最早一项已超过（秒） */
            deadlineLagSeconds: number;
            /** @description 最早一封待发邮件已等待（秒） */
            letterLagSeconds: number;
            /** @description 有邮件发送失败的账号 */
            letterFailures: number;
            /** @description 失败任务：不含密封期内的 */
            deadLetters: number;
            /** @description 有效的登录 */
            sessions: number;
        };
        QueueView: {
            /**
             * @description 队列
             * @enum {string}
             */
            name: "events" | "sealed" | "deadlines" | "tasks";
            /** @description 等待 */
            waiting: number | null;
            /** @description 定时 */
            delayed: number | null;
            /** @description 办理中 */
            active: number | null;
            /** @description 失败 */
            failed: number | null;
            /** @description 最早一件已等待（秒） */
            oldestSeconds: number;
        };
        ProcessView: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /**
             * @description 种类
             * @enum {string}
             */
            kind: "api" | "worker";
            /** @description 主机 */
            host: string;
            /** @description 进程号 */
            pid: number;
            /** @description 版本 */
            version: string;
            /**
             * Format: date-time
             * @description 启动时间
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description 最近一次报到
             */
            seenAt: string;
            /**
             * @description 状态：运行中、已正常停止、失去联系
             * @enum {string}
             */
            state: "alive" | "ended" | "lost";
        };
        OperationsStatus: {
            /**
             * Format: date-time
             * @description 读取时间
             */
            at: string;
            /** @description 演示时钟有偏移 */
            clockShifted: boolean;
            /** @description 各项指标 */
            vitals: components["schemas"]["Vitals"];
            /** @description 有密封期内的失败任务：不列出，也不说有多少 */
            sealedFailures: boolean;
            /** @description 各队列 */
            queues: components["schemas"]["QueueView"][];
            /**
             * Format: date-time
             * @description 队列情况由后台任务报告于
             */
            queuesAt: string | null;
            /** @description 近一天的进程 */
            processes: components["schemas"]["ProcessView"][];
        };
        EventItem: {
            /**
             * Format: uuid
             * @description 事件
             */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 榜单编号 */
            listingCode: string | null;
            /**
             * Format: date-time
             * @description 发生
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description 派发
             */
            relayedAt: string | null;
            /**
             * Format: date-time
             * @description 全部办结
             */
            settledAt: string | null;
            /** @description 派发次数 */
            handovers: number;
        };
        Delivery: {
            /** @description 办理者 */
            subscriber: string;
            /**
             * Format: date-time
             * @description 办结
             */
            consumedAt: string | null;
            /** @description 失败次数 */
            failures: number;
            /** @description 失败前共尝试次数 */
            attempts: number;
            /** @description 错误 */
            error: string | null;
        };
        DeadlineOnTheWay: {
            /** @description 种类 */
            kind: string;
            /**
             * Format: date-time
             * @description 到期
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description 办理
             */
            doneAt: string | null;
            /** @description 补查次数 */
            sweeps: number;
        };
        MessagesSent: {
            /** @description 种类 */
            kind: string;
            /** @description 站内消息 */
            messages: number;
            /**
             * Format: date-time
             * @description 写入
             */
            writtenAt: string | null;
            /** @description 已发邮件 */
            sent: number;
            /** @description 待发邮件 */
            waiting: number;
            /** @description 失败邮件 */
            failed: number;
            /** @description 邮件尝试次数 */
            attempts: number;
            /**
             * Format: date-time
             * @description 最近一封发出
             */
            lastSentAt: string | null;
        };
        EventWay: {
            /**
             * Format: uuid
             * @description 事件
             */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 榜单编号 */
            listingCode: string | null;
            /**
             * Format: date-time
             * @description 发生
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description 派发
             */
            relayedAt: string | null;
            /**
             * Format: date-time
             * @description 全部办结
             */
            settledAt: string | null;
            /** @description 派发次数 */
            handovers: number;
            /** @description 起因：请求编号，或引起它的事件、期限 */
            cause: string | null;
            /**
             * Format: uuid
             * @description 引起它的事件
             */
            causedBy: string | null;
            /** @description 追踪编号 */
            traceId: string | null;
            /** @description 各办理者 */
            deliveries: components["schemas"]["Delivery"][];
            /** @description 期限 */
            deadline: components["schemas"]["DeadlineOnTheWay"] | null;
            /** @description 消息与邮件：榜单开榜之前不显示 */
            messages: components["schemas"]["MessagesSent"][] | null;
        };
        DeadLetterItem: {
            /**
             * Format: uuid
             * @description 编号
             */
            id: string;
            /** @description 任务 */
            job: string;
            /**
             * Format: uuid
             * @description 事件
             */
            eventId: string | null;
            /** @description 事件名称 */
            eventName: string | null;
            /** @description 办理者 */
            subscriber: string | null;
            /**
             * Format: uuid
             * @description 期限
             */
            deadlineId: string | null;
            /** @description 期限种类 */
            deadlineKind: string | null;
            /** @description 榜单编号 */
            listingCode: string | null;
            /** @description 共尝试次数 */
            attempts: number;
            /** @description 失败次数 */
            failures: number;
            /** @description 错误 */
            error: string;
            /**
             * Format: date-time
             * @description 首次失败
             */
            firstFailedAt: string;
            /**
             * Format: date-time
             * @description 最近失败
             */
            lastFailedAt: string;
            /**
             * @description 状态
             * @enum {string}
             */
            status: "open" | "redriven" | "discarded" | "recovered";
            /** @description 放弃的理由 */
            reason: string | null;
        };
        LetterDecided: {
            /** @description 已办理 */
            done: boolean;
        };
        DiscardBody: {
            /** @description 理由 */
            reason: string;
        };
        /** @description RFC 9457 问题说明 */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid_input" | "malformed_request" | "unsupported_media_type" | "payload_too_large" | "route_not_found" | "foreign_origin" | "method_not_allowed" | "not_found" | "stale_version" | "idempotency_key_reused" | "concurrent_update" | "constraint_violated" | "too_many_requests" | "exports_busy" | "too_many_streams" | "internal" | "service_unavailable" | "not_signed_in" | "session_expired" | "sign_in_failed" | "account_locked" | "account_disabled" | "no_membership" | "own_account" | "roles_not_apart" | "password_change_required" | "role_not_allowed" | "password_weak" | "password_wrong" | "password_reused" | "reauthentication_required" | "second_factor_required" | "second_factor_wrong" | "second_factor_setup_required" | "second_factor_not_begun" | "second_factor_missing" | "second_factor_kept" | "sso_off" | "sso_unavailable" | "sso_failed" | "sso_unknown_identity" | "sso_identity_taken" | "external_identity_missing" | "login_taken" | "channel_address_refused" | "channel_secret_missing" | "search_without_words" | "search_saved_already" | "too_many_saved_searches" | "quiet_hours_incomplete" | "transition_not_allowed" | "own_step" | "reason_required" | "calendar_year_missing" | "date_in_past" | "credit_code_invalid" | "credit_code_taken" | "host_required" | "already_member" | "term_overlaps" | "unit_cycle" | "organization_hosts_groups" | "unit_code_taken" | "alliance_name_taken" | "expert_exists" | "not_alliance_member" | "chair_in_term" | "merge_target_invalid" | "evidence_required" | "verdict_missing" | "need_not_suitable" | "listing_incomplete" | "weights_not_100" | "rule_set_invalid" | "bid_window_too_short" | "publication_not_proposed" | "publication_already_proposed" | "listing_not_open" | "deadline_passed" | "deadline_not_reached" | "enquiry_closed" | "amendment_must_extend" | "amendment_pending" | "amendment_empty" | "deadline_not_later" | "question_answered" | "not_repostable" | "funding_ceiling_exceeded" | "procurement_threshold" | "procurement_reason_required" | "procurement_recorded" | "procurement_not_recorded" | "bid_exists" | "bid_incomplete" | "budget_over_ceiling" | "organization_not_eligible" | "member_not_eligible" | "shares_not_100" | "joint_not_allowed" | "too_many_members" | "member_duplicate" | "not_joint" | "is_joint" | "consents_missing" | "consent_version_stale" | "lead_cannot_leave" | "not_lead" | "opening_automatic" | "opening_mode_fixed" | "key_already_turned" | "first_key_missing" | "same_key_holder" | "panel_incomplete" | "pool_too_small" | "draw_done" | "declaration_missing" | "declarations_missing" | "already_declared" | "member_recused" | "sheets_missing" | "sheet_submitted" | "sheet_incomplete" | "score_out_of_range" | "outlier_reason_required" | "consensus_missing" | "no_acceptable_bid" | "acceptable_bid_exists" | "seat_taken" | "member_conflicted" | "no_substitute" | "road_show_drawn" | "road_show_not_drawn" | "road_show_not_scheduled" | "road_show_not_yet" | "road_show_begun" | "road_show_not_over" | "road_show_over" | "slot_running" | "slot_out_of_turn" | "slot_disqualified" | "slot_not_on" | "slides_closed" | "ranking_not_final" | "deviation_reason_required" | "bid_not_awardable" | "award_exists" | "amount_over_ceiling" | "notice_running" | "notice_over" | "objection_open" | "already_approved" | "no_reserve" | "reserve_exists" | "reserve_in_order" | "awardee_not_eligible" | "amount_over_bid" | "signing_term_running" | "award_not_effective" | "objection_unsettled" | "agreement_exists" | "agreement_not_running" | "contract_not_approved" | "already_signed" | "instalments_mismatch" | "instalment_rule" | "plan_invalid" | "measure_unit_mismatch" | "papers_missing" | "milestones_open" | "opinions_required" | "term_too_long" | "already_rated" | "rating_too_early" | "payment_over_instalment" | "payment_reversed" | "payment_not_due" | "file_type_refused" | "file_mismatch" | "file_attached" | "file_empty" | "seal_key_unavailable" | "seal_broken" | "demo_only" | "reading_over" | "reading_not_confirmed";
            /** @description 给用户看的一句话 */
            detail: string;
            instance: string;
            /** @description 重试是否可能有用 */
            retry: boolean;
            fields?: {
                [key: string]: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    Health_startup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    Files_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
        };
    };
    Calendar_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayView"][];
                };
            };
        };
    };
    Calendar_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportYear"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedView"];
                };
            };
        };
    };
    Demonstration_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
        };
    };
    Demonstration_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClock"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
        };
    };
    Sessions_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    Sessions_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
        };
    };
    Sessions_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionClockView"];
                };
            };
        };
    };
    Sessions_endCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutView"];
                };
            };
        };
    };
    Sessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
        };
    };
    Sessions_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
        };
    };
    Sessions_switch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
        };
    };
    Sessions_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    Sessions_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
        };
    };
    Proof_again: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneProofBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvedView"];
                };
            };
        };
    };
    SecondFactor_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecretView"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    SecondFactor_recoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    SecondFactor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedView"];
                };
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 账号名或姓名 */
                keyword?: string;
                /** @description 角色 */
                role?: "posting_officer" | "committee_officer" | "committee_approver" | "supervisor" | "expert" | "organization_agent" | "alliance_lead" | "rotating_chair" | "resident" | "administrator" | "security_administrator" | "audit_administrator";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAcknowledgement"];
                };
            };
        };
    };
    Accounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
        };
    };
    Accounts_setDisabled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisabledBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAcknowledgement"];
                };
            };
        };
    };
    Accounts_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAcknowledgement"];
                };
            };
        };
    };
    Accounts_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAcknowledgement"];
                };
            };
        };
    };
    Accounts_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAcknowledgement"];
                };
            };
        };
    };
    Accounts_addMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipAcknowledgement"];
                };
            };
        };
    };
    Accounts_endMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipAcknowledgement"];
                };
            };
        };
    };
    AccountSessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
        };
    };
    AccountSessions_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
        };
    };
    AccountSessions_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedView"];
                };
            };
        };
    };
    SecuritySettings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecuritySettingsView"];
                };
            };
        };
    };
    SingleSignOn_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnView"];
                };
            };
        };
    };
    SingleSignOn_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOnBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnAddress"];
                };
            };
        };
    };
    SingleSignOn_callback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    SingleSignOn_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOnCodeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    ExternalIdentity_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalIdentityView"];
                };
            };
        };
    };
    ExternalIdentity_looseOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundView"];
                };
            };
        };
    };
    ExternalIdentity_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnAddress"];
                };
            };
        };
    };
    ExternalIdentity_bind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundView"];
                };
            };
        };
    };
    ExternalIdentity_loose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundView"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 种类 */
                kind?: "district" | "department" | "committee" | "supervision" | "street" | "community";
                /** @description 上级单位 */
                parentId?: string;
                /** @description 在用 */
                active?: boolean;
                /** @description 名称关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnitBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Units_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Units_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Organizations_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 机构类别 */
                orgType?: "social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other";
                /** @description 登记方式 */
                registrationKind?: "registered" | "filed";
                /** @description 所在联盟 */
                allianceId?: string;
                /** @description 依托单位 */
                hostOrganizationId?: string;
                /** @description 在用 */
                active?: boolean;
                /** @description 名称、信用代码或业务范围关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "rating" | "-rating";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganizationItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Organizations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganizationBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Organizations_checkCode: {
        parameters: {
            query: {
                /** @description 统一社会信用代码 */
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditCodeAnswer"];
                };
            };
        };
    };
    Organizations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
        };
    };
    Organizations_correctRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationChangeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Organizations_updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Organizations_recordStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Alliances_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 牵头单位 */
                leadUnitId?: string;
                /** @description 在用 */
                active?: boolean;
                /** @description 名称关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AllianceView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Alliances_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAllianceBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Alliances_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllianceView"];
                };
            };
        };
    };
    Alliances_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllianceBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Alliances_listMembers: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 含已退出的 */
                former?: boolean;
                /** @description 组织名称关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "joinedOn" | "-joinedOn" | "name" | "-name";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Alliances_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Alliances_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    AllianceDesk_listTerms: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChairTermView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    AllianceDesk_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    AllianceDesk_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                termId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    AllianceDesk_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                termId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    AllianceDesk_listEvents: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 类别 */
                kind?: "order_session" | "roadshow" | "theme_party_day" | "joint_meeting" | "public_service" | "exchange" | "other";
                /** @description 自 */
                from?: string;
                /** @description 至 */
                to?: string;
                /** @description 排序 */
                sort?: "heldOn" | "-heldOn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AllianceEventView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    AllianceDesk_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEventBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    AllianceDesk_updateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Experts_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 专业领域 */
                field?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 可抽取 */
                available?: boolean;
                /** @description 姓名关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExpertView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Experts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExpertBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Experts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    Experts_setAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    Experts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    Experts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    OrganizationExport_organizations: {
        parameters: {
            query?: {
                /** @description 机构类别 */
                orgType?: "social_group" | "social_service" | "foundation" | "other_civil" | "government" | "public_institution" | "mass_organisation" | "law_firm" | "grassroots_legal" | "forensic" | "enterprise" | "sole_trader" | "rural_collective" | "filed_group" | "other";
                /** @description 登记方式 */
                registrationKind?: "registered" | "filed";
                /** @description 所在联盟 */
                allianceId?: string;
                /** @description 依托单位 */
                hostOrganizationId?: string;
                /** @description 在用 */
                active?: boolean;
                /** @description 名称、信用代码或业务范围关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "rating" | "-rating";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Needs_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "draft" | "submitted" | "under_review" | "accepted" | "returned" | "merged" | "rejected" | "deferred" | "transferred" | "solved_on_spot";
                /** @description 来源 */
                source?: "resident_appeal" | "superior_decision";
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 急难程度 */
                urgency?: number;
                /** @description 单位（含下级） */
                unitId?: string;
                /** @description 适由社会组织承担 */
                suitable?: boolean;
                /** @description 只看本人提出的 */
                mine?: boolean;
                /** @description 标题或内容关键词 */
                keyword?: string;
                /** @description 排序 */
                sort?: "createdAt" | "-createdAt" | "submittedAt" | "-submittedAt" | "urgency" | "-urgency";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NeedItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Needs_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Needs_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
        };
    };
    Needs_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedChangeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Needs_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedTimeline"];
                };
            };
        };
    };
    Needs_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Needs_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Needs_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Needs_detach: {
        parameters: {
            query: {
                /** @description 版本 */
                version: number;
            };
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_startReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_defer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeferBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Sorting_solveOnSpot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SolveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Listings_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: ("draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 关键词：名称或编号 */
                keyword?: string;
                /** @description 截止日期自 */
                deadlineFrom?: string;
                /** @description 截止日期至 */
                deadlineTo?: string;
                /** @description 排序：默认最近更新在前 */
                sort?: "deadline" | "-deadline" | "publishedAt" | "-publishedAt" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Listings_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftListingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Listings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
        };
    };
    Listings_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditListingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Listings_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingAttachmentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Listings_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Listings_detach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Publication_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedAnswer"];
                };
            };
        };
    };
    Publication_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Publication_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePublicationBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedAnswer"];
                };
            };
        };
    };
    Publication_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Publication_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingOpinionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Publication_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Publication_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Publication_repost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Procurement_hand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Procurement_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcurementResultBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcurementAcknowledgement"];
                };
            };
        };
    };
    Procurement_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectProcurementBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcurementAcknowledgement"];
                };
            };
        };
    };
    Procurement_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    ListingRecord_amendments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentView"][];
                };
            };
        };
    };
    ListingRecord_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedAmendment"];
                };
            };
        };
    };
    ListingRecord_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingOpinionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    ListingRecord_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    ListingRecord_questions: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 是否已答复 */
                answered?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuestionView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    ListingRecord_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskQuestionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAcknowledgement"];
                };
            };
        };
    };
    ListingRecord_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerQuestionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAcknowledgement"];
                };
            };
        };
    };
    ListingRecord_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingVersionView"][];
                };
            };
        };
    };
    ListingRecord_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingHistoryView"][];
                };
            };
        };
    };
    ListingRecord_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingReadAcknowledgement"];
                };
            };
        };
    };
    PublicationDesk_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicationItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    PublicationDesk_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDetail"];
                };
            };
        };
    };
    PublicationDesk_pass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    PublicAttachments_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PostingSettings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingSettingsBody"];
                };
            };
        };
    };
    PostingSettings_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingSettingsBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingSettingsAcknowledgement"];
                };
            };
        };
    };
    ListingExport_listings: {
        parameters: {
            query?: {
                /** @description 状态 */
                status?: ("draft" | "under_review" | "published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 关键词：名称或编号 */
                keyword?: string;
                /** @description 截止日期自 */
                deadlineFrom?: string;
                /** @description 截止日期至 */
                deadlineTo?: string;
                /** @description 排序：默认最近更新在前 */
                sort?: "deadline" | "-deadline" | "publishedAt" | "-publishedAt" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    ListingBids_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
        };
    };
    ListingBids_opened: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 排序 */
                sort?: "openingOrder";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenedBidItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    ListingBids_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBidBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Bids_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "draft" | "awaiting_consents" | "submitted" | "needs_confirmation" | "withdrawn" | "lapsed" | "under_evaluation" | "disqualified" | "ranked" | "awarded" | "reserve" | "not_awarded";
                /** @description 榜单 */
                listingId?: string;
                /** @description 本单位参与情况 */
                partyState?: "invited" | "joined";
                /** @description 排序 */
                sort?: "updatedAt" | "-updatedAt" | "bidDeadline" | "-bidDeadline";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnBidItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Bids_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidView"];
                };
            };
        };
    };
    Bids_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveBidBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Bids_setParties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidPartiesBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Bids_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"][];
                };
            };
        };
    };
    Bids_receiptPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                serial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Bids_canonical: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Bids_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    BidCommands_requestConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    BidCommands_reviseJoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseJointBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    BidCommands_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    BidCommands_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBidBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    BidCommands_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedBidView"];
                };
            };
        };
    };
    BidCommands_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveBidBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedBidView"];
                };
            };
        };
    };
    BidCommands_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedBidView"];
                };
            };
        };
    };
    BidCommands_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawBidBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Opportunities_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 只看可揭的 */
                eligible?: boolean;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 关键词：名称、编号、正文、发榜单位或附件名称里的词，名称也可用拼音或首字母 */
                keyword?: string;
                /** @description 排序 */
                sort?: "bidDeadline" | "-bidDeadline" | "publishedAt" | "-publishedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpportunityItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Opening_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
        };
    };
    Opening_turnFirst: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Opening_turnSecond: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Opening_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelledReceiptView"][];
                };
            };
        };
    };
    Opening_publicRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOpeningView"];
                };
            };
        };
    };
    Opening_publicReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceiptView"];
                };
            };
        };
    };
    Evaluation_mine: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnEvaluationItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Evaluation_ofListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    Evaluation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    Evaluation_bids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateBidView"][];
                };
            };
        };
    };
    Evaluation_related: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedBidsView"][];
                };
            };
        };
    };
    Evaluation_bid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bidId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateBidDetail"];
                };
            };
        };
    };
    Evaluation_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bidId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Panel_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitCandidateView"][];
                };
            };
        };
    };
    Panel_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawExpertsAnswer"];
                };
            };
        };
    };
    Panel_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatPostingUnitBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Panel_convene: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Panel_declare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Panel_recuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecuseBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetView"];
                };
            };
        };
    };
    Scoring_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SheetBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_sheets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetView"][];
                };
            };
        };
    };
    Scoring_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SheetVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainOutlierBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_startConsensus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsensusBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Scoring_opinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsensusOpinionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Ranking_disqualify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisqualifyBidBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Ranking_rank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Ranking_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenSheetsBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Ranking_drawRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawRecordView"];
                };
            };
        };
    };
    Ranking_finalise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Ranking_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationReportView"];
                };
            };
        };
    };
    Ranking_fail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailForQualityBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    RoadShow_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadShowView"];
                };
            };
        };
    };
    RoadShow_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadShowVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    RoadShow_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleRoadShowBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    RoadShow_slides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Slots_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Slots_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Slots_absent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotAbsentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Slots_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadShowQuestionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Slots_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadShowAnswerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    OwnRoadShow_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRoadShowView"];
                };
            };
        };
    };
    OwnRoadShow_slides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    OwnRoadShow_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlidesBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    ListingAwards_current: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardView"];
                };
            };
        };
    };
    ListingAwards_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardView"][];
                };
            };
        };
    };
    ListingAwards_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAwardBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    ListingAwards_fail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Awards_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "proposed" | "notice" | "effective" | "annulled";
                /** @description 榜单 */
                listingId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AwardView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Awards_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardView"];
                };
            };
        };
    };
    Awards_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAwardBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Awards_declineProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Awards_takeEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Awards_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Awards_annul: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Objections_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "filed" | "admitted" | "rejected" | "answered" | "upheld" | "dismissed" | "withdrawn";
                /** @description 承榜 */
                awardId?: string;
                /** @description 榜单 */
                listingId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ObjectionView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Objections_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionView"];
                };
            };
        };
    };
    Objections_admit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Objections_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Objections_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerObjectionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Objections_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpholdObjectionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Objections_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    PublicObjections_outcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicObjections"];
                };
            };
        };
    };
    PublicObjections_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileObjectionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledObjectionView"];
                };
            };
        };
    };
    PublicObjections_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionCodeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionProgress"];
                };
            };
        };
    };
    PublicObjections_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionCodeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    ListingAgreement_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    ListingAgreement_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    ListingAgreement_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateListingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedView"];
                };
            };
        };
    };
    ListingAgreement_ratings: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RatingItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Agreements_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "drafted" | "signed" | "completed" | "terminated";
                /** @description 榜单 */
                listingId?: string;
                /** @description 发榜单位 */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgreementItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Agreements_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    Agreements_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAgreementBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Agreements_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAgreementBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Agreements_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilmentReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Agreements_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilmentVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Agreements_terminate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilmentReasonBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Agreements_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    Milestones_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"][];
                };
            };
        };
    };
    Milestones_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMilestoneBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Milestones_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeMilestoneBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Milestones_listPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"][];
                };
            };
        };
    };
    Milestones_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedView"];
                };
            };
        };
    };
    Milestones_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversePaymentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedView"];
                };
            };
        };
    };
    Acceptances_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceView"];
                };
            };
        };
    };
    Acceptances_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAcceptanceBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Acceptances_inspect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectAcceptanceBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Acceptances_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptWorkBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Acceptances_askRectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRectificationBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    PublicFulfilment_ratings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingSummary"];
                };
            };
        };
    };
    PublicFulfilment_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingRuleView"][];
                };
            };
        };
    };
    Readings_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "requested" | "confirmed" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadingItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Readings_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Readings_choices: {
        parameters: {
            query: {
                /** @description 内容 */
                kind: "objector_contact" | "organization_contact" | "recused_sheet" | "ended_bid";
                /** @description 关键词 */
                keyword?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingChoice"][];
                };
            };
        };
    };
    Readings_ofMine: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadingUse"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Readings_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingVersionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Readings_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingRefusalBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    Readings_use: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingContent"];
                };
            };
        };
    };
    PublicReadings_readings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingCodeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingUses"];
                };
            };
        };
    };
    Messages_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 只看未读 */
                unread?: boolean;
                /** @description 榜单 */
                listingId?: string;
                /** @description 排序 */
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageView"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Messages_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    Messages_readAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAllBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMessages"];
                };
            };
        };
    };
    Messages_getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    Messages_setPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    Messages_failures: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryFailure"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Messages_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDeliveries"];
                };
            };
        };
    };
    Messages_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMessage"];
                };
            };
        };
    };
    Live_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description 事件流。事件：
             *     listing {listingId, status}——已公布榜单有变化；message {unread}——本人消息有变化（连接时先发一次）；
             *     todo {}——综合党委与监督员的待办可能有变化；road_show {}——路演可能有进展；refresh {}——中断期间可能有遗漏，请重新读取；
             *     session {}——登录已结束或已切换身份，随后断开。
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    Channels_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"][];
                };
            };
        };
    };
    Channels_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannelBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAcknowledgement"];
                };
            };
        };
    };
    Channels_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeChannelBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAcknowledgement"];
                };
            };
        };
    };
    Channels_setEnabled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnabledBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAcknowledgement"];
                };
            };
        };
    };
    Channels_try: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAcknowledgement"];
                };
            };
        };
    };
    Channels_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAcknowledgement"];
                };
            };
        };
    };
    SavedSearches_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchView"][];
                };
            };
        };
    };
    SavedSearches_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedSearchBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchSaved"];
                };
            };
        };
    };
    SavedSearches_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchAcknowledgement"];
                };
            };
        };
    };
    SavedSearches_setPaused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PausedBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchAcknowledgement"];
                };
            };
        };
    };
    SavedSearches_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchAcknowledgement"];
                };
            };
        };
    };
    PublicHall_listings: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态：多个以逗号分隔 */
                status?: ("published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
                /** @description 正在揭榜：以服务器时间为准 */
                open?: boolean;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 联盟：承榜生效之日承榜单位所在的联盟 */
                allianceId?: string;
                /** @description 服务类别：多个以逗号分隔 */
                category?: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
                /** @description 资金方式：多个以逗号分隔 */
                fundingMode?: ("gov_purchase" | "project_fund" | "activity_subsidy")[];
                /** @description 接受联合揭榜 */
                jointAllowed?: boolean;
                /** @description 预算上限不低于（分） */
                ceilingMin?: number;
                /** @description 预算上限不高于（分） */
                ceilingMax?: number;
                /** @description 截止日期自 */
                deadlineFrom?: string;
                /** @description 截止日期至 */
                deadlineTo?: string;
                /** @description 关键词：名称、编号、正文、发榜单位、服务类别或附件名称里的词；名称和发榜单位也可用拼音或首字母 */
                keyword?: string;
                /** @description 排序：默认最近发布在前；relevance 先列名称里有关键词的，再按最近发布 */
                sort?: "publishedAt" | "-publishedAt" | "deadline" | "-deadline" | "ceiling" | "-ceiling" | "relevance";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundListingItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    PublicHall_total: {
        parameters: {
            query?: {
                /** @description 状态：多个以逗号分隔 */
                status?: ("published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
                /** @description 正在揭榜：以服务器时间为准 */
                open?: boolean;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 联盟：承榜生效之日承榜单位所在的联盟 */
                allianceId?: string;
                /** @description 服务类别：多个以逗号分隔 */
                category?: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
                /** @description 资金方式：多个以逗号分隔 */
                fundingMode?: ("gov_purchase" | "project_fund" | "activity_subsidy")[];
                /** @description 接受联合揭榜 */
                jointAllowed?: boolean;
                /** @description 预算上限不低于（分） */
                ceilingMin?: number;
                /** @description 预算上限不高于（分） */
                ceilingMax?: number;
                /** @description 截止日期自 */
                deadlineFrom?: string;
                /** @description 截止日期至 */
                deadlineTo?: string;
                /** @description 关键词：名称、编号、正文、发榜单位、服务类别或附件名称里的词；名称和发榜单位也可用拼音或首字母 */
                keyword?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingTotal"];
                };
            };
        };
    };
    PublicHall_listing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicListingView"];
                };
            };
        };
    };
    PublicHall_notices: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 类别 */
                kind?: "award" | "unsuccessful" | "cancelled";
                /** @description 公示中 */
                running?: boolean;
                /** @description 榜单 */
                listingId?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 排序 */
                sort?: "publishedAt" | "-publishedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicNoticeItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    PublicHall_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNoticeView"];
                };
            };
        };
    };
    PublicHall_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReportView"];
                };
            };
        };
    };
    PublicHall_results: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 已办结 */
                completed?: boolean;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 联盟：生效之日承榜单位所在的联盟 */
                allianceId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 排序 */
                sort?: "effectiveAt" | "-effectiveAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicResultItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    PublicHall_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicResultView"];
                };
            };
        };
    };
    PublicHall_procurements: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 排序 */
                sort?: "concludedOn" | "-concludedOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicProcurementItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    PublicHall_filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFiltersView"];
                };
            };
        };
    };
    PublicIndicators_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicClockView"];
                };
            };
        };
    };
    PublicIndicators_report: {
        parameters: {
            query?: {
                /** @description 截至日期：含当日，至 24:00；默认今天 */
                asOf?: string;
                /** @description 起始日期：默认截至日期当年 1 月 1 日 */
                from?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 计数方式：task 为按项（各轮合计一次，默认），round 为按次 */
                counting?: "task" | "round";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorReport"];
                };
            };
        };
    };
    PublicIndicators_listings: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 指标 */
                measure?: "posted" | "bid" | "awarded" | "unanswered" | "bid_not_awarded" | "unsuccessful" | "cancelled" | "underway";
                /** @description 截至日期 */
                asOf?: string;
                /** @description 起始日期 */
                from?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 计数方式 */
                counting?: "task" | "round";
                /** @description 排序 */
                sort?: "publishedAt" | "-publishedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IndicatorListing"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    PublicIndicators_statistics: {
        parameters: {
            query?: {
                /** @description 截至日期：含当日，至 24:00；默认今天 */
                asOf?: string;
                /** @description 起始日期：默认截至日期当年 1 月 1 日 */
                from?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 计数方式：task 为按项（各轮合计一次，默认），round 为按次 */
                counting?: "task" | "round";
                /** @description 分组 */
                by?: "street" | "category" | "fundingMode" | "month" | "alliance";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsView"];
                };
            };
        };
    };
    Indicators_report: {
        parameters: {
            query?: {
                /** @description 截至日期：含当日，至 24:00；默认今天 */
                asOf?: string;
                /** @description 起始日期：默认截至日期当年 1 月 1 日 */
                from?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 计数方式：task 为按项（各轮合计一次，默认），round 为按次 */
                counting?: "task" | "round";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorReport"];
                };
            };
        };
    };
    Indicators_listings: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 指标 */
                measure?: "posted" | "bid" | "awarded" | "unanswered" | "bid_not_awarded" | "unsuccessful" | "cancelled" | "underway";
                /** @description 截至日期 */
                asOf?: string;
                /** @description 起始日期 */
                from?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 计数方式 */
                counting?: "task" | "round";
                /** @description 排序 */
                sort?: "publishedAt" | "-publishedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IndicatorListing"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Indicators_statistics: {
        parameters: {
            query?: {
                /** @description 截至日期：含当日，至 24:00；默认今天 */
                asOf?: string;
                /** @description 起始日期：默认截至日期当年 1 月 1 日 */
                from?: string;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别 */
                category?: "elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other";
                /** @description 资金方式 */
                fundingMode?: "gov_purchase" | "project_fund" | "activity_subsidy";
                /** @description 计数方式：task 为按项（各轮合计一次，默认），round 为按次 */
                counting?: "task" | "round";
                /** @description 分组 */
                by?: "street" | "category" | "fundingMode" | "month" | "alliance";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsView"];
                };
            };
        };
    };
    Ledger_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 发榜年度 */
                year?: number;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别：多个以逗号分隔 */
                category?: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
                /** @description 资金方式：多个以逗号分隔 */
                fundingMode?: ("gov_purchase" | "project_fund" | "activity_subsidy")[];
                /** @description 状态：多个以逗号分隔 */
                status?: ("published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
                /** @description 关键词：名称或编号 */
                keyword?: string;
                /** @description 排序 */
                sort?: "publishedAt" | "-publishedAt" | "deadline" | "-deadline" | "ceiling" | "-ceiling";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerRow"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Todo_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodoView"];
                };
            };
        };
    };
    Schedule_list: {
        parameters: {
            query: {
                /** @description 自 */
                from: string;
                /** @description 至：含当日，最多 100 天 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    Warnings_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarningsView"];
                };
            };
        };
    };
    Audit_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 榜单 */
                listingId?: string;
                /** @description 对象种类 */
                subjectType?: string;
                /** @description 动作 */
                action?: string;
                /** @description 范围：access：只看登录、被拒，以及账号、密码、身份的变动 */
                about?: "access";
                /** @description 账号 */
                accountId?: string;
                /** @description 起始日期 */
                from?: string;
                /** @description 截止日期：含当日 */
                to?: string;
                /** @description 排序 */
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    AuditChain_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChainView"];
                };
            };
        };
    };
    PublicAudit_list: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditDigestItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    DisclosureExports_ledger: {
        parameters: {
            query?: {
                /** @description 发榜年度 */
                year?: number;
                /** @description 发榜单位：含下级单位 */
                unitId?: string;
                /** @description 服务类别：多个以逗号分隔 */
                category?: ("elderly_care" | "mental_health" | "legal_advice" | "party_building" | "culture_sports" | "deliberation" | "venue_operation" | "public_class" | "education" | "micro_governance" | "property_service" | "disability" | "publicity" | "assistance" | "public_safety" | "customs" | "rural" | "other")[];
                /** @description 资金方式：多个以逗号分隔 */
                fundingMode?: ("gov_purchase" | "project_fund" | "activity_subsidy")[];
                /** @description 状态：多个以逗号分隔 */
                status?: ("published" | "closed" | "evaluating" | "award_proposed" | "awarded" | "in_progress" | "completed" | "unsuccessful" | "cancelled")[];
                /** @description 关键词：名称或编号 */
                keyword?: string;
                /** @description 排序 */
                sort?: "publishedAt" | "-publishedAt" | "deadline" | "-deadline" | "ceiling" | "-ceiling";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    DisclosureExports_auditEntries: {
        parameters: {
            query?: {
                /** @description 榜单 */
                listingId?: string;
                /** @description 对象种类 */
                subjectType?: string;
                /** @description 动作 */
                action?: string;
                /** @description 范围：access：只看登录、被拒，以及账号、密码、身份的变动 */
                about?: "access";
                /** @description 账号 */
                accountId?: string;
                /** @description 起始日期 */
                from?: string;
                /** @description 截止日期：含当日 */
                to?: string;
                /** @description 排序 */
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Operations_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsStatus"];
                };
            };
        };
    };
    Operations_events: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 榜单编号或事件编号 */
                about?: string;
                /** @description 自 */
                from?: string;
                /** @description 至 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Operations_way: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWay"];
                };
            };
        };
    };
    Operations_letters: {
        parameters: {
            query?: {
                /** @description 每页条数 */
                limit?: number;
                /** @description 翻页位置：上一页给出的 nextCursor */
                cursor?: string;
                /** @description 状态 */
                status?: "open" | "redriven" | "discarded" | "recovered";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetterItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    Operations_redriveAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDecided"];
                };
            };
        };
    };
    Operations_redrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDecided"];
                };
            };
        };
    };
    Operations_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDecided"];
                };
            };
        };
    };
}
