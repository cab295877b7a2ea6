import { CountCell as CountCell_c9fc57e7029168155efaf6ada7d23af8 } from '../../../../src/admin/cells/CountCell'
import { YesNoCell as YesNoCell_1fb5ffbe31e2129161f2f96f00669733 } from '../../../../src/admin/cells/YesNoCell'
import { ListTools as ListTools_a3bea176769724b7d30a7fff7d90ed48 } from '../../../../src/admin/tables/ListTools'
import { HistoryView as HistoryView_ab9cf6ca67c54a56c9f595e9992a7f7e } from '../../../../src/admin/history/HistoryView'
import { OpenRecord as OpenRecord_4aa333223d85953bc1fa4252c5134d30 } from '../../../../src/admin/sharing/OpenRecord'
import { MoneyCell as MoneyCell_7b8199a85c5985647cf31c169ae822a6 } from '../../../../src/admin/cells/MoneyCell'
import { StatusCell as StatusCell_469a1f3d98bd5a8db52aaf9c138a2b37 } from '../../../../src/admin/cells/StatusCell'
import { ProgressCell as ProgressCell_74492f11d29bf92cbe2f58cc6e4b8679 } from '../../../../src/admin/cells/ProgressCell'
import { QuestionLabel as QuestionLabel_f719c0756f92073b3d3ebefdae990097 } from '../../../../src/admin/surveys/QuestionLabel'
import { AnswersField as AnswersField_e96b016037e1431a9d923a36a12c5885 } from '../../../../src/admin/surveys/AnswersField'
import { ForwardField as ForwardField_f71a6b73c044a182790ad1c4d3f01a9a } from '../../../../src/admin/forwarding/ForwardField'
import { AnswerField as AnswerField_f6f5c4538cb2de515e000008e8a359fc } from '../../../../src/admin/forwarding/AnswerField'
import { StepLabel as StepLabel_b26bb24ae524ec0d70e73ada2dba36a5 } from '../../../../src/admin/approval/StepLabel'
import { WaitingForReport as WaitingForReport_040c37e6c61dc0991df742f61814e466 } from '../../../../src/admin/ppas/WaitingForReport'
import { FileCell as FileCell_5b9a73f9deee5c38b6354e5647f94d5d } from '../../../../src/admin/cells/FileCell'
import { PermissionTable as PermissionTable_1c0efbf43174b8ff8569d25d53de9f30 } from '../../../../src/admin/rights/PermissionTable'
import { PermissionCell as PermissionCell_b9f12e6f9d8a8cf09d648ef1a88371a6 } from '../../../../src/admin/rights/PermissionCell'
import { PermissionSelect as PermissionSelect_c890516d9c5c40a3bcfb889a3249fe78 } from '../../../../src/admin/rights/PermissionSelect'
import { WordCell as WordCell_fbea4ba60c6fb0b11e8ab5679f3af12b } from '../../../../src/admin/history/WordCell'
import { WordField as WordField_9d2736aac75caa6a84185211372435a4 } from '../../../../src/admin/history/WordField'
import { ChangesField as ChangesField_449de37e026e8543ec81958f36db8bd2 } from '../../../../src/admin/history/ChangesField'
import { ExportLink as ExportLink_bd62399a9d659a4af70fd0e38c4ed89d } from '../../../../src/admin/history/ExportLink'
import { Avatar as Avatar_606ec2e67754a7b805138f6e51bb544b } from '../../../../src/admin/navigation/Avatar'
import { Navigation as Navigation_b604b5d742bcee74266c471e8128186d } from '../../../../src/admin/navigation/Navigation'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { StandingBadge as StandingBadge_b8c3361234b56607565fb62448b9318e } from '../../../../src/admin/organization/StandingBadge'
import { AccountView as AccountView_eed077987cbfda78c33d2c833422a7ed } from '../../../../src/admin/account/AccountView'
import { DashboardView as DashboardView_4d31f060d0ebe05e8e8d3bc4abb3ddbd } from '../../../../src/admin/dashboard/DashboardView'
import { LoginView as LoginView_d68334f8c124d58ef908ab64060625f1 } from '../../../../src/admin/login/LoginView'
import { UnauthorizedView as UnauthorizedView_5b8f5242779166bc717a6ed27ae73bff } from '../../../../src/admin/secondFactor/UnauthorizedView'
import { SecondFactorView as SecondFactorView_00fc468b94cda8772e4b58b807743194 } from '../../../../src/admin/secondFactor/SecondFactorView'
import { RegisterView as RegisterView_596d07b3c98ed0f81db478c29310946f } from '../../../../src/admin/register/RegisterView'
import { CommunitiesView as CommunitiesView_a8ccda6f69becf4d4ec4dca327d1c7e8 } from '../../../../src/admin/dashboard/modules/ModuleViews'
import { NeedsView as NeedsView_a8ccda6f69becf4d4ec4dca327d1c7e8 } from '../../../../src/admin/dashboard/modules/ModuleViews'
import { MonitoringView as MonitoringView_a8ccda6f69becf4d4ec4dca327d1c7e8 } from '../../../../src/admin/dashboard/modules/ModuleViews'
import { OrganizationsView as OrganizationsView_3af8058d01d10764c71bef9f3d3cdad0 } from '../../../../src/admin/dashboard/organizations/OrganizationsView'
import { IndicatorsView as IndicatorsView_b64c415f620f46aea2d0a790bad71abb } from '../../../../src/admin/dashboard/modules/IndicatorsView'
import { GeographyView as GeographyView_073c55de30fb3edecaa7459c182f749c } from '../../../../src/admin/geography/GeographyView'
import { ImportView as ImportView_532b4dd208c9119f2fea224793751a2d } from '../../../../src/admin/tables/ImportView'
import { JoiningView as JoiningView_1b6f069603de971539ec75994f3aca9c } from '../../../../src/admin/joining/JoiningView'
import { ModulesView as ModulesView_a1e1648d24f4e7a071f066c381fc296c } from '../../../../src/admin/modules/ModulesView'
import { ExplainView as ExplainView_1b2a1ddabf04408b1e0ce13624df3a1c } from '../../../../src/admin/explain/ExplainView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/cells/CountCell#CountCell": CountCell_c9fc57e7029168155efaf6ada7d23af8,
  "/src/admin/cells/YesNoCell#YesNoCell": YesNoCell_1fb5ffbe31e2129161f2f96f00669733,
  "/src/admin/tables/ListTools#ListTools": ListTools_a3bea176769724b7d30a7fff7d90ed48,
  "/src/admin/history/HistoryView#HistoryView": HistoryView_ab9cf6ca67c54a56c9f595e9992a7f7e,
  "/src/admin/sharing/OpenRecord#OpenRecord": OpenRecord_4aa333223d85953bc1fa4252c5134d30,
  "/src/admin/cells/MoneyCell#MoneyCell": MoneyCell_7b8199a85c5985647cf31c169ae822a6,
  "/src/admin/cells/StatusCell#StatusCell": StatusCell_469a1f3d98bd5a8db52aaf9c138a2b37,
  "/src/admin/cells/ProgressCell#ProgressCell": ProgressCell_74492f11d29bf92cbe2f58cc6e4b8679,
  "/src/admin/surveys/QuestionLabel#QuestionLabel": QuestionLabel_f719c0756f92073b3d3ebefdae990097,
  "/src/admin/surveys/AnswersField#AnswersField": AnswersField_e96b016037e1431a9d923a36a12c5885,
  "/src/admin/forwarding/ForwardField#ForwardField": ForwardField_f71a6b73c044a182790ad1c4d3f01a9a,
  "/src/admin/forwarding/AnswerField#AnswerField": AnswerField_f6f5c4538cb2de515e000008e8a359fc,
  "/src/admin/approval/StepLabel#StepLabel": StepLabel_b26bb24ae524ec0d70e73ada2dba36a5,
  "/src/admin/ppas/WaitingForReport#WaitingForReport": WaitingForReport_040c37e6c61dc0991df742f61814e466,
  "/src/admin/cells/FileCell#FileCell": FileCell_5b9a73f9deee5c38b6354e5647f94d5d,
  "/src/admin/rights/PermissionTable#PermissionTable": PermissionTable_1c0efbf43174b8ff8569d25d53de9f30,
  "/src/admin/rights/PermissionCell#PermissionCell": PermissionCell_b9f12e6f9d8a8cf09d648ef1a88371a6,
  "/src/admin/rights/PermissionSelect#PermissionSelect": PermissionSelect_c890516d9c5c40a3bcfb889a3249fe78,
  "/src/admin/history/WordCell#WordCell": WordCell_fbea4ba60c6fb0b11e8ab5679f3af12b,
  "/src/admin/history/WordField#WordField": WordField_9d2736aac75caa6a84185211372435a4,
  "/src/admin/history/ChangesField#ChangesField": ChangesField_449de37e026e8543ec81958f36db8bd2,
  "/src/admin/history/ExportLink#ExportLink": ExportLink_bd62399a9d659a4af70fd0e38c4ed89d,
  "/src/admin/navigation/Avatar#Avatar": Avatar_606ec2e67754a7b805138f6e51bb544b,
  "/src/admin/navigation/Navigation#Navigation": Navigation_b604b5d742bcee74266c471e8128186d,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/organization/StandingBadge#StandingBadge": StandingBadge_b8c3361234b56607565fb62448b9318e,
  "/src/admin/account/AccountView#AccountView": AccountView_eed077987cbfda78c33d2c833422a7ed,
  "/src/admin/dashboard/DashboardView#DashboardView": DashboardView_4d31f060d0ebe05e8e8d3bc4abb3ddbd,
  "/src/admin/login/LoginView#LoginView": LoginView_d68334f8c124d58ef908ab64060625f1,
  "/src/admin/secondFactor/UnauthorizedView#UnauthorizedView": UnauthorizedView_5b8f5242779166bc717a6ed27ae73bff,
  "/src/admin/secondFactor/SecondFactorView#SecondFactorView": SecondFactorView_00fc468b94cda8772e4b58b807743194,
  "/src/admin/register/RegisterView#RegisterView": RegisterView_596d07b3c98ed0f81db478c29310946f,
  "/src/admin/dashboard/modules/ModuleViews#CommunitiesView": CommunitiesView_a8ccda6f69becf4d4ec4dca327d1c7e8,
  "/src/admin/dashboard/modules/ModuleViews#NeedsView": NeedsView_a8ccda6f69becf4d4ec4dca327d1c7e8,
  "/src/admin/dashboard/modules/ModuleViews#MonitoringView": MonitoringView_a8ccda6f69becf4d4ec4dca327d1c7e8,
  "/src/admin/dashboard/organizations/OrganizationsView#OrganizationsView": OrganizationsView_3af8058d01d10764c71bef9f3d3cdad0,
  "/src/admin/dashboard/modules/IndicatorsView#IndicatorsView": IndicatorsView_b64c415f620f46aea2d0a790bad71abb,
  "/src/admin/geography/GeographyView#GeographyView": GeographyView_073c55de30fb3edecaa7459c182f749c,
  "/src/admin/tables/ImportView#ImportView": ImportView_532b4dd208c9119f2fea224793751a2d,
  "/src/admin/joining/JoiningView#JoiningView": JoiningView_1b6f069603de971539ec75994f3aca9c,
  "/src/admin/modules/ModulesView#ModulesView": ModulesView_a1e1648d24f4e7a071f066c381fc296c,
  "/src/admin/explain/ExplainView#ExplainView": ExplainView_1b2a1ddabf04408b1e0ce13624df3a1c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
